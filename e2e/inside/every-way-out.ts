// Sent to the page as text: each function sees its arguments and the page, nothing else.

/** Every way by which the code of a page can reach the network, towards an address that nobody has; what each one said. */
export async function tryEveryWayOut(host: string): Promise<Readonly<Record<string, string>>> {
  const http = `http://${host}/`
  const outcomes: Record<string, string> = {}
  const attempt = async (name: string, work: () => unknown) => {
    try {
      outcomes[name] = `${await work()}`
    } catch {
      outcomes[name] = 'refused'
    }
  }
  const loaded = <T extends EventTarget>(target: T, event: string) =>
    new Promise<string>((resolve) => {
      target.addEventListener(event, () => resolve('passed'))
      target.addEventListener('error', () => resolve('refused'))
    })
  await attempt('fetch', () => fetch(http, { mode: 'no-cors' }))
  await attempt('request', () => {
    const request = new XMLHttpRequest()
    request.open('GET', http)
    const outcome = loaded(request, 'load')
    request.send()
    return outcome
  })
  await attempt('image', () => loaded(Object.assign(new Image(), { src: http }), 'load'))
  await attempt('web socket', () => loaded(new WebSocket(`ws://${host}/`), 'open'))
  await attempt('event source', () => loaded(new EventSource(http), 'open'))
  await attempt('web transport', () => new WebTransport(`https://${host}/`).ready)
  await attempt('window', () => (window.open(http) === null ? 'refused' : 'passed'))
  await attempt('worker', () => loaded(new Worker(http), 'message'))
  // These say nothing to the page: the trace does.
  navigator.sendBeacon(http, 'x')
  for (const rel of [
    'dns-prefetch',
    'preconnect',
    'prefetch',
    'preload',
    'stylesheet',
    'icon',
    'manifest',
    'modulepreload',
  ]) {
    document.head.append(Object.assign(document.createElement('link'), { rel, href: http }))
  }
  for (const [tag, attribute] of [
    ['iframe', 'src'],
    ['embed', 'src'],
    ['object', 'data'],
    ['video', 'src'],
    ['script', 'src'],
  ] as const) {
    document.body.append(Object.assign(document.createElement(tag), { [attribute]: http }))
  }
  const form = document.body.appendChild(
    Object.assign(document.createElement('form'), { action: http, method: 'post' }),
  )
  form.submit()
  await attempt('web rtc', async () => {
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${host}` },
        { urls: [`turn:${host}`, `turn:${host}?transport=tcp`], username: 'a', credential: 'b' },
      ],
    })
    peer.createDataChannel('x')
    const found: string[] = []
    const gathered = new Promise<void>((resolve) => {
      peer.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate === null) resolve()
        else found.push(candidate.candidate)
      })
    })
    await peer.setLocalDescription(await peer.createOffer())
    await gathered
    return found.length === 0 ? 'refused' : found.join(' ')
  })
  location.href = http
  return outcomes
}
