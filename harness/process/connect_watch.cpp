#include "process/connect_watch.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <vector>

namespace sparklab::process {
namespace {

#if defined(__x86_64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned kArchitecture = 0;  // no call is ever of it
#endif

/// A message of one byte, which a descriptor goes with. Stays where it was made: it points into
/// itself.
struct Message {
  Message() noexcept {
    head.msg_iov = &text;
    head.msg_iovlen = 1;
    head.msg_control = control;
    head.msg_controllen = sizeof control;
  }
  Message(const Message&) = delete;
  Message& operator=(const Message&) = delete;

  char byte = 'x';
  iovec text{&byte, 1};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  msghdr head = {};
};

bool sendDescriptor(int channel, int fd) noexcept {
  Message message;
  auto* header = CMSG_FIRSTHDR(&message.head);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof fd);
  std::memcpy(CMSG_DATA(header), &fd, sizeof fd);
  return ::sendmsg(channel, &message.head, MSG_NOSIGNAL) == 1;
}

UniqueFd receiveDescriptor(int channel) {
  Message message;
  if (::recvmsg(channel, &message.head, MSG_DONTWAIT | MSG_CMSG_CLOEXEC) != 1) return UniqueFd();
  const auto* header = CMSG_FIRSTHDR(&message.head);
  if (!header || header->cmsg_type != SCM_RIGHTS) return UniqueFd();
  int fd = -1;
  std::memcpy(&fd, CMSG_DATA(header), sizeof fd);
  return UniqueFd(fd);
}

}  // namespace

bool offerConnects(int channel) noexcept {
  sock_filter code[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 0, 2),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_connect, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF),
  };
  const sock_fprog program{std::size(code), code};
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  const auto listener = static_cast<int>(
      ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program));
  if (listener < 0) return false;
  const bool sent = sendDescriptor(channel, listener);
  ::close(listener);
  return sent;
}

struct ConnectWatch::State : std::enable_shared_from_this<State> {
  State(asio::any_io_executor executor, UniqueFd fd, Look whom)
      : listener(std::move(executor), fd.release()), look(std::move(whom)) {
    seccomp_notif_sizes sizes = {};
    ::syscall(SYS_seccomp, SECCOMP_GET_NOTIF_SIZES, 0, &sizes);
    request.resize(std::max<std::size_t>(sizes.seccomp_notif, sizeof(seccomp_notif)));
    response.resize(std::max<std::size_t>(sizes.seccomp_notif_resp, sizeof(seccomp_notif_resp)));
  }

  void wait() {
    listener.async_wait(asio::posix::descriptor_base::wait_read,
                        [self = shared_from_this()](boost::system::error_code failure) {
                          if (!failure && self->look && self->answerOne()) self->wait();
                        });
  }

  /// False when nobody is left who could call.
  bool answerOne() {
    std::ranges::fill(request, 0);
    auto& call = *reinterpret_cast<seccomp_notif*>(request.data());
    if (::ioctl(listener.native_handle(), SECCOMP_IOCTL_NOTIF_RECV, &call) != 0)
      return errno == EINTR || errno == EAGAIN;
    sockaddr_storage address = {};
    const auto length = std::min<std::size_t>(call.data.args[2], sizeof address);
    iovec ours{&address, length};
    iovec theirs{reinterpret_cast<void*>(call.data.args[1]), length};
    const auto pid = static_cast<pid_t>(call.pid);
    const auto got = ::process_vm_readv(pid, &ours, 1, &theirs, 1, 0);
    const auto peer = got > 0 ? Endpoint::of(address) : std::nullopt;
    // The process may have ended meanwhile, and its number be another one's.
    if (peer && ::ioctl(listener.native_handle(), SECCOMP_IOCTL_NOTIF_ID_VALID, &call.id) == 0)
      look({pid, static_cast<int>(call.data.args[0]), *peer});
    std::ranges::fill(response, 0);
    auto& answer = *reinterpret_cast<seccomp_notif_resp*>(response.data());
    answer.id = call.id;
    answer.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
    ::ioctl(listener.native_handle(), SECCOMP_IOCTL_NOTIF_SEND, &answer);
    return true;
  }

  asio::posix::stream_descriptor listener;
  Look look;
  std::vector<char> request, response;
};

std::unique_ptr<ConnectWatch> ConnectWatch::take(asio::any_io_executor executor,
                                                 const UniqueFd& channel, Look look) {
  auto listener = receiveDescriptor(channel.get());
  if (!listener) return nullptr;
  auto state = std::make_shared<State>(std::move(executor), std::move(listener), std::move(look));
  state->wait();
  return std::unique_ptr<ConnectWatch>(new ConnectWatch(std::move(state)));
}

ConnectWatch::~ConnectWatch() {
  state_->look = nullptr;
  boost::system::error_code ignored;
  state_->listener.close(ignored);
}

}  // namespace sparklab::process
