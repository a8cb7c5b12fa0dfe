import { describe, expect, it } from 'vitest'
import { readTrace } from './trace'

const trace = (...lines: readonly string[]) => readTrace(lines.map((line) => `${line}\n`).join(''))

describe('a trace of system calls', () => {
  it('is clean when everything stays inside the machine', () => {
    const { outside, internetSockets, localSockets, calls, processes } = trace(
      '12    socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 7<UNIX-STREAM:[99]>',
      '12    connect(7<UNIX-STREAM:[99]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X87"}, 21) = 0',
      '12    connect(8<UNIX-STREAM:[98]>, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such file or directory)',
      '13    bind(46<NETLINK:[97]>, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=0x000113}, 12) = 0',
      '13    sendto(9<UNIX-STREAM:[96->95]>, ""..., 64, MSG_NOSIGNAL, NULL, 0 <unfinished ...>',
      '12    sendmsg(9<UNIX:[1->2]>, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=""..., iov_len=4}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, MSG_NOSIGNAL) = 4',
      '13    <... sendto resumed>)             = 64',
      '14    socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 50<UDPv6:[94]>',
      '12    +++ exited with 0 +++',
      '13    +++ killed by SIGKILL +++',
    )
    expect(outside).toEqual([])
    expect({ internetSockets, calls, processes }).toEqual({ internetSockets: 1, calls: 7, processes: 3 })
    expect([...localSockets]).toEqual(['@/tmp/.X11-unix/X87'])
  })

  it.each([
    [
      'a connection',
      'connect(7<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EINPROGRESS (Operation now in progress)',
    ],
    [
      'a refused connection',
      'connect(7<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED (Connection refused)',
    ],
    [
      'the probe of IPv6',
      'connect(50<UDPv6:[9]>, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = -1 ENETUNREACH (Network is unreachable)',
    ],
    ['a listener', 'listen(23<TCP:[9]>, 511) = 0'],
    ['a listener of version 6', 'listen(23<TCPv6:[9]>, 511) = 0'],
    [
      'a bound port',
      'bind(23<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    ],
    ['a name asked', 'sendto(5<UDP:[10.0.0.2:4->10.0.0.1:53]>, ""..., 40, MSG_NOSIGNAL, NULL, 0) = 40'],
    [
      'several names asked',
      'sendmmsg(5<UDP:[10.0.0.2:4->10.0.0.1:53]>, [{msg_hdr={msg_name=NULL, msg_namelen=0}, msg_len=40}], 1, MSG_NOSIGNAL) = 1',
    ],
    [
      'a message to an address',
      'sendmsg(5<UDPv6:[9]>, {msg_name={sa_family=AF_INET6, sin6_port=htons(9)}, msg_namelen=28}, 0) = 1',
    ],
    [
      'an address on a socket said to be local',
      'sendto(5<UNIX-DGRAM:[9]>, ""..., 1, 0, {sa_family=AF_INET, sin_port=htons(9)}, 16) = 1',
    ],
    ['a socket of an unknown kind', 'connect(7<socket:[9]>, {sa_family=AF_UNIX, sun_path="/x"}, 16) = 0'],
    ['a socket without a kind', 'sendto(7, ""..., 1, 0, NULL, 0) = 1'],
    ['a raw socket', 'socket(AF_PACKET, SOCK_RAW, 768) = 7<PACKET:[9]>'],
    ['a family that is not named', 'socket(0x28 /* AF_??? */, SOCK_STREAM, 0) = 7<socket:[9]>'],
    ['a bluetooth address', 'connect(7<UNIX-STREAM:[9]>, {sa_family=AF_BLUETOOTH, sa_data=""}, 16) = 0'],
    ['requests put in a ring', 'io_uring_setup(64, {flags=0, sq_entries=64}) = 7<anon_inode:[io_uring]>'],
    ['a call that was not to be traced', 'accept(7<UNIX-STREAM:[9]>, NULL, NULL) = 8'],
  ])('shows %s', (_name, line) => {
    expect(trace(`12    ${line}`).outside).toEqual([`12    ${line}`])
  })

  it('shows a call interrupted by others, whichever half says where it goes', () => {
    const { outside } = trace(
      '12    connect(7<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16 <unfinished ...>',
      '13    sendto(9<UNIX-STREAM:[1->2]>, ""..., 64, MSG_NOSIGNAL, NULL, 0) = 64',
      '12    <... connect resumed>)            = -1 EINPROGRESS (Operation now in progress)',
    )
    expect(outside).toHaveLength(1)
  })

  it('shows what a process was asking when it was killed', () => {
    const asked =
      '12    connect(7<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16'
    expect(trace(`${asked} <unfinished ...>`, '12    +++ killed by SIGKILL +++').outside).toHaveLength(1)
  })

  it('does not count a call that its process was killed too soon to make, but wants its end', () => {
    const door = '12 ???( <unfinished ...>'
    expect(trace(door, '12    +++ killed by SIGKILL +++').outside).toEqual([])
    expect(() => trace(door)).toThrow()
    expect(() => trace(door, '12    <... connect resumed>) = 0')).toThrow()
  })

  it('is not deceived by what is written between quotes', () => {
    const { outside } = trace(
      '12    sendto(9<UNIX-STREAM:[1->2]>, "sa_family=AF_INET \\" ) = 0", 64, MSG_NOSIGNAL, NULL, 0) = 64',
      '12    connect(7<UDP:[3]>, {sa_family=AF_UNIX, sun_path="7<UNIX-STREAM:[3]>"}, 110) = 0',
    )
    expect(outside).toHaveLength(1)
  })

  it.each([
    ['a line of something else', '12    what is this\n'],
    ['a cut file', '12    connect(7<TCP:[9]>, {sa_fam'],
    ['an end without a beginning', '12    <... connect resumed>) = 0\n'],
    ['a beginning without an end', '12    connect(7<TCP:[9]>, {sa_family=AF_INET <unfinished ...>\n'],
    ['a call without a result', '12    connect(7<UNIX-STREAM:[9]>, {sa_family=AF_UNIX\n'],
    ['a complaint of strace', 'strace: ptrace(PTRACE_SEIZE, 12): Operation not permitted\n'],
  ])('proves nothing when it holds %s', (_name, text) => {
    expect(() => readTrace(text)).toThrow()
  })
})
