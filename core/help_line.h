// The direct road for help between machines: TCP, readable only for stations with the same key.
//
// Both ends first send 32 random bytes in the clear. From those and the clinic's key each makes
// the key of this one connection (crypto_generichash); after that every message is sealed
// (crypto_secretbox) with a counter as its nonce. So a recorded message fits no other connection,
// no second time and no other order, and nobody's clock has to be right: on a machine whose clock
// is off, an alert must not be taken for an old one.
#pragma once

#include <netinet/in.h>

#include <array>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.h"
#include "core/help_known.h"
#include "core/help_socket.h"

namespace porchlight {

/// The clinic's key as bytes; any text, best a long random one.
using Key = std::array<std::uint8_t, 32>;
Key key_from(const std::string& text);

struct SocketAddress {
    sockaddr_storage bytes{};
    socklen_t size = 0;
};

/// "HOST:PORT" or "[IPV6]:PORT". Never waits: a host's name is asked for in the background, and
/// each call gives the answer to the one before; nothing until there is one.
class Address {
public:
    explicit Address(std::string text) : text_(std::move(text)) {}
    std::optional<SocketAddress> look();
    /// An answer is on its way.
    [[nodiscard]] bool asking() const { return asked_ != nullptr; }

private:
    struct Asked;
    std::string text_;
    std::shared_ptr<Asked> asked_;
};

/// A desk on another machine.
struct DeskElsewhere {
    Address address;
    MonoTime not_before{};   ///< when it may be called again while there is no hurry
    bool ourselves = false;  ///< clinic.toml may be the same on all machines
};

/// One connection.
struct Line {
    Fd fd;
    DeskElsewhere* desk = nullptr;        ///< whom we called; none: they called us
    MonoTime since{};                     ///< when it was begun
    bool proven = false;                  ///< we opened a seal of theirs, so they have the key
    std::string in, out;                  ///< bytes that came, bytes to be sent
    std::array<std::uint8_t, 32> ours{};  ///< our random bytes
    std::optional<Key> key;               ///< of this connection, once theirs have come
    std::uint64_t sealed = 0, opened = 0;
    Confirmed confirmed;
};

/// Seals a message. Call flush() after it. Only once line.key is there.
void seal(Line& line, std::string_view message);
/// Sends what can be sent now; false: the line is broken.
bool flush(Line& line);
/// Reads what is there and appends the messages in it; false: the line is broken, or the other end
/// does not have the key. Reads at most a few messages at once, so that nobody is starved.
bool receive(Line& line, const Key& clinic_key, std::vector<std::string>& messages);

/// All connections of one station.
struct Lines {
    Key key{};
    std::list<DeskElsewhere> desks;
    std::optional<Address> listen_address;
    Fd listening;
    std::list<Line> all;
};
/// `listen` empty: others cannot call here. Opens nothing yet.
Lines prepare_lines(const Key& key, const std::vector<std::string>& desks,
                    const std::string& listen);
/// Listens and calls where that is missing, and gives up on who did not prove within 5 s to have
/// the key. A desk is called at each mending while there is a `hurry`, else every idle_retry. Waits
/// for nobody.
inline constexpr std::chrono::seconds idle_retry{30};
void mend_lines(Lines& lines, MonoTime now, bool hurry);
void accept_lines(Lines& lines, MonoTime now);
/// Lines whose fd is gone; whether there were any.
bool drop_broken(Lines& lines);
/// Somebody is being looked up, called, or has yet to prove something.
bool in_progress(const Lines& lines);
/// Listening if it should, and a line to each desk.
bool complete(const Lines& lines);

}  // namespace porchlight
