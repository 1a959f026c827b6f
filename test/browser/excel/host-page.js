/*
 * Plays Excel on the web for an add-in in a frame: answers the messages of office.js, which are not documented and belong
 * to the version of @microsoft/office-js in package-lock.json. What is in the workbook, a test knows: each request goes out
 * by `window.ask`.
 */
const asked = new URLSearchParams(location.search)
const conversation = 'conversation-1'
const registered = new Map()
/** What the add-in has asked for beside requests, in order. */
window.log = []

const REQUEST = 0
const REGISTER = 1
const EXECUTE_RICH_API = 93
const APP_CONTEXT = 'ContextActivationManager_getAppContextAsync'

function post(to, origin, message, data, more = {}) {
  const reply = {
    _messageType: 1,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _origin: location.origin,
    _data: data,
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
    ...more,
  }
  to.postMessage(JSON.stringify(reply), origin)
}

/** Sends an event to who has registered for it. */
function send(name, data) {
  const { source, origin, message } = registered.get(name)
  post(source, origin, message, data, { _responseType: 1 })
}

/** Entries of [category, type, target, JSON]: 65536 is an event of an object, 1 and 1000 the call of a function. */
window.raise = entries => {
  window.raisedAt = performance.now()
  send('richApiMessage', { ArrayData: entries })
}

/** A person presses a button of the ribbon. */
window.press = (functionName, controlId) =>
  send('appCommandInvoked', {
    0: `command-${Date.now()}`,
    1: functionName,
    2: JSON.stringify({ source: { id: controlId } }),
  })

async function answer({ data, source, origin }) {
  let message
  try {
    message = JSON.parse(data)
  } catch {
    return
  }
  if (message._messageType !== REQUEST) return
  if (message._actionType === REGISTER) {
    registered.set(message._actionName, { message, source, origin })
    return post(source, origin, message, { Error: 0 })
  }
  if (message._actionName === APP_CONTEXT) return post(source, origin, message, appContext())
  const { DispatchId } = message._data?.DdaMethod ?? {}
  if (DispatchId === EXECUTE_RICH_API) {
    const [, , , , body, , flags] = message._data.ArrayData
    if (body.includes('SetInvocation')) window.answeredAt = performance.now()
    const said = await window.ask(body, flags)
    const result = typeof said === 'number' ? { Error: said } : { Error: 0, Data: [200, [], said] }
    return post(source, origin, message, { Version: 1, ...result })
  }
  window.log.push(`${message._actionName} ${DispatchId ?? ''}`.trim())
  post(source, origin, message, { Version: 1, Error: 0 })
}

function appContext() {
  return {
    _id: 'app-1',
    _appName: 16,
    _appVersion: 16,
    _appUILocale: 'en-gb',
    _dataLocale: 'en-gb',
    _docUrl: 'https://example.org/plan.xlsx',
    _clientMode: 1,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'c-1',
    _appInstanceId: 'i-1',
    _requirementMatrix: asked.get('sets'),
    _hostFullVersion: '16.0.0.0',
    _clientWindowHeight: 900,
    _clientWindowWidth: 1200,
    _addinName: 'Plan Returns',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  }
}

addEventListener('message', event => void answer(event))
addEventListener('DOMContentLoaded', () => {
  const frame = document.createElement('iframe')
  frame.width = asked.get('width')
  frame.height = asked.get('height')
  frame.name = JSON.stringify({
    baseFrameName: 'f1',
    hostInfo: 'Excel$Web$16.01$en-GB$telemetry$$$3',
    xdmInfo: `${conversation}|app-1|${location.origin}`,
    serializerVersion: '1',
    flights: '[]',
  })
  frame.src = asked.get('addin')
  document.body.append(frame)
})
