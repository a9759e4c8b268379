// Looks typed words up in the index.
#include <algorithm>
#include <bit>

#include "core/search_index.h"
#include "core/search_text.h"

namespace porchlight {

namespace {

constexpr unsigned as_beginning = 1, with_slips = 2;  ///< how much farther off than as it is
constexpr int seen_in_few = 2;  ///< a word in so few places may be somebody else's slip
constexpr std::size_t longest_phrase = 5;
constexpr std::size_t weight_of_thing = 1'000;

/// Where one typed word or phrase stands.
struct Piece {
    std::vector<std::uint8_t> off;
    std::size_t found = 0;  ///< places
    std::string shown;      ///< the spelling it was taken for
    bool corrected = false;

    explicit Piece(std::size_t places) : off(places, no_place) {}
    void add(const std::vector<Posting>& postings, unsigned farther) {
        for (const Posting each : postings) {
            auto& now = off[each / 8];
            if (now == no_place) ++found;
            now = std::min<std::uint8_t>(
                now, static_cast<std::uint8_t>(std::min(each % 8 + farther, 7U)));
        }
    }
};

/// "clinic" for "clinics", "clase" for "clases".
std::vector<std::string> with_plural(const std::string& word) {
    std::vector<std::string> forms{word};
    if (word.size() < 3 || static_cast<unsigned char>(word.back()) >= 0x80) return forms;
    forms.push_back(word + "s");
    forms.push_back(word + "es");
    if (word.size() > 3 && word.back() == 's') {
        forms.push_back(word.substr(0, word.size() - 1));
        if (word.ends_with("es")) forms.push_back(word.substr(0, word.size() - 2));
    }
    return forms;
}

}  // namespace

class TypedSearch {
public:
    explicit TypedSearch(const SearchIndex& index) : index_(index) {}
    WordsFound run(const std::string& typed);

private:
    using Things = std::vector<std::uint16_t>;
    void add_things(Piece& piece, const Things& things, unsigned farther) const {
        for (const auto thing : things) piece.add(index_.thing_places_[thing], farther);
    }
    [[nodiscard]] const SearchTerm* term(std::string_view text) const;
    [[nodiscard]] const Things* phrase(const std::vector<SearchWord>& words, std::size_t from,
                                       std::size_t count) const;
    [[nodiscard]] Piece word(const std::string& text, bool last) const;
    bool add_as_it_is(Piece& piece, const std::string& text) const;
    void add_beginnings(Piece& piece, const std::string& text) const;
    void add_slips(Piece& piece, const std::string& text, bool begins) const;
    void add_run(const std::string& text);
    void add_literally(Piece& piece, const std::string& run) const;
    void cut(const std::vector<SearchWord>& words);
    [[nodiscard]] WordsFound joined() const;

    const SearchIndex& index_;
    std::vector<Piece> pieces_;
};

const SearchTerm* TypedSearch::term(std::string_view text) const {
    const auto found = std::ranges::lower_bound(
        index_.terms_, text, {},
        [](const SearchTerm& each) { return std::string_view(each.text); });
    return found != index_.terms_.end() && found->text == text ? &*found : nullptr;
}

const TypedSearch::Things* TypedSearch::phrase(const std::vector<SearchWord>& words,
                                               std::size_t from, std::size_t count) const {
    std::string joined;
    for (std::size_t i = from; i < from + count; ++i)
        joined += (joined.empty() ? "" : " ") + words[i].text;
    const auto found = index_.phrases_.find(joined);
    return found == index_.phrases_.end() ? nullptr : &found->second;
}

/// True where people type exactly this for a thing.
bool TypedSearch::add_as_it_is(Piece& piece, const std::string& text) const {
    bool thing = false;
    for (const std::string& form : with_plural(text)) {
        const SearchTerm* same = term(form);
        if (same == nullptr) continue;
        piece.add(same->places, 0);
        add_things(piece, same->things, 0);
        thing = thing || !same->things.empty();
    }
    return thing;
}

void TypedSearch::add_beginnings(Piece& piece, const std::string& text) const {
    const bool short_one = length_of(text) < 3;
    auto at = std::ranges::lower_bound(index_.terms_, text, {}, &SearchTerm::text);
    std::size_t most = 0;
    for (; at != index_.terms_.end() && at->text.starts_with(text); ++at) {
        if (at->text == text) continue;
        if (short_one) {  // "st" begins half of all words: only names are meant
            std::vector<Posting> names;
            std::ranges::copy_if(at->places, std::back_inserter(names),
                                 [](Posting each) { return each % 8 == 0; });
            piece.add(names, as_beginning);
            continue;
        }
        piece.add(at->places, as_beginning);
        add_things(piece, at->things, as_beginning);
        const std::size_t weight = at->places.size() + at->things.size() * weight_of_thing;
        if (weight > most) {
            most = weight;
            piece.shown = at->shown.empty() ? at->text : at->shown;
        }
    }
}

/// The words with the fewest slips; nothing where all have more than the word may have.
void TypedSearch::add_slips(Piece& piece, const std::string& text, bool begins) const {
    const std::u32string letters = letters_of(text);
    const auto length = static_cast<int>(letters.size());
    const std::uint64_t bits = letter_bits(letters);
    int limit = begins ? std::min(1, slips_allowed(length)) : slips_allowed(length);
    std::vector<const SearchTerm*> best;
    std::vector<const SearchTerm*> near;
    for (const SearchTerm& each : index_.terms_) {
        if (each.length < length - limit || (!begins && each.length > length + limit)) continue;
        if (std::popcount(bits & ~each.letters) > limit) continue;
        if (!begins && std::popcount(each.letters & ~bits) > limit) continue;
        const int slips = slips_between(letters, letters_of(each.text), limit, begins);
        if (slips > limit || slips == 0) continue;
        if (slips < limit) best.clear();
        limit = slips;
        best.push_back(&each);
    }
    std::size_t most = 0;
    for (const SearchTerm* each : best) {
        const std::size_t weight = each->places.size() + each->things.size() * weight_of_thing;
        if (weight <= most) continue;
        most = weight;
        piece.shown = each->shown.empty() ? each->text : each->shown;
    }
    // One word in few places is weak evidence against what is typed; a common word is strong.
    if (most < 10 * piece.found) return;
    for (const SearchTerm* each : best) {
        piece.add(each->places, with_slips);
        add_things(piece, each->things, with_slips);
        piece.corrected = true;
    }
}

Piece TypedSearch::word(const std::string& text, bool last) const {
    Piece piece(index_.count_);
    piece.shown = text;
    const bool thing = add_as_it_is(piece, text);
    if (thing) return piece;
    const bool as_it_is = piece.found > 0;
    add_beginnings(piece, text);
    if (as_it_is || last) piece.shown = text;
    if (piece.found == 0 || (as_it_is && piece.found <= std::size_t{seen_in_few}))
        add_slips(piece, text, false);
    if (piece.found == 0 && last && length_of(text) > 4) add_slips(piece, text, true);
    return piece;
}

/// All pairs of letters of a run, as they stand in names and texts.
void TypedSearch::add_literally(Piece& piece, const std::string& run) const {
    std::vector<unsigned> count(index_.count_, 0), off(index_.count_, 0);
    const auto pairs = pairs_of(run);
    for (const std::string& pair : pairs) {
        const SearchTerm* found = term(pair);
        if (found == nullptr) return;
        for (const Posting each : found->places) {
            ++count[each / 8];
            off[each / 8] = std::max(off[each / 8], each % 8);
        }
    }
    std::vector<Posting> all;
    for (std::size_t i = 0; i < count.size(); ++i)
        if (count[i] >= pairs.size()) all.push_back(static_cast<Posting>(i * 8 + off[i]));
    piece.add(all, 0);
}

/// What is written without spaces: the things whose words stand in it, else the run itself.
void TypedSearch::add_run(const std::string& text) {
    const std::u32string letters = letters_of(text);
    std::vector<std::size_t> starts;  // of the letters, in bytes
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] & 0xC0) != 0x80) starts.push_back(i);
    starts.push_back(text.size());
    constexpr std::size_t longest = 20;
    bool any = false;
    for (std::size_t from = 0; from + 1 < starts.size();) {
        std::size_t taken = 0;
        for (std::size_t count = std::min(longest, starts.size() - 1 - from); count > 0; --count) {
            const std::string part = text.substr(starts[from], starts[from + count] - starts[from]);
            const auto found = index_.phrases_.find(part);
            if (found == index_.phrases_.end()) continue;
            Piece& piece = pieces_.emplace_back(index_.count_);
            piece.shown = part;
            add_things(piece, found->second, 0);
            add_literally(piece, part);
            taken = count;
            any = true;
            break;
        }
        from += std::max<std::size_t>(taken, 1);
    }
    if (any) return;
    Piece& piece = pieces_.emplace_back(index_.count_);
    piece.shown = text;
    add_literally(piece, text);
    add_beginnings(piece, text);
    piece.shown = text;
}

void TypedSearch::cut(const std::vector<SearchWord>& words) {
    const auto& left_out = index_.things_.left_out;
    const bool all_say_nothing = std::ranges::all_of(
        words, [&](const SearchWord& each) { return left_out.contains(each.text); });
    for (std::size_t at = 0; at < words.size();) {
        std::size_t count = std::min(longest_phrase, words.size() - at);
        while (count > 1 && phrase(words, at, count) == nullptr) --count;
        const bool last = at + count == words.size();
        if (count > 1) {
            Piece& piece = pieces_.emplace_back(index_.count_);
            add_things(piece, *phrase(words, at, count), 0);
            for (std::size_t i = at; i < at + count; ++i)
                piece.shown += (i == at ? "" : " ") + words[i].text;
        } else if (words[at].run) {
            add_run(words[at].text);
        } else if (all_say_nothing || phrase(words, at, 1) != nullptr ||
                   !left_out.contains(words[at].text)) {
            pieces_.push_back(word(words[at].text, last));
        }
        at += count;
    }
}

WordsFound TypedSearch::joined() const {
    WordsFound result;
    if (pieces_.empty()) return result;
    result.off.assign(index_.count_, no_place);
    bool all = false;
    for (std::size_t i = 0; i < index_.count_; ++i) {
        unsigned off = 0;
        for (const Piece& piece : pieces_) off = std::max<unsigned>(off, piece.off[i]);
        if (off == no_place) continue;
        result.off[i] = static_cast<std::uint8_t>(off);
        all = true;
    }
    // Nowhere is all of it: then where most of it is.
    for (std::size_t i = 0; !all && i < index_.count_; ++i) {
        unsigned missing = 0, off = 0;
        for (const Piece& piece : pieces_) {
            if (piece.off[i] == no_place)
                ++missing;
            else
                off = std::max<unsigned>(off, piece.off[i]);
        }
        if (missing < pieces_.size())
            result.off[i] = static_cast<std::uint8_t>(std::min(8 * missing + off, 254U));
    }
    if (std::ranges::none_of(pieces_, &Piece::corrected)) return result;
    for (const Piece& piece : pieces_)
        result.understood += (result.understood.empty() ? "" : " ") + piece.shown;
    return result;
}

WordsFound TypedSearch::run(const std::string& typed) {
    constexpr std::size_t most_words = 12;
    auto words = search_words_of(std::string_view(typed).substr(0, 400));
    if (words.size() > most_words) words.resize(most_words);
    cut(words);
    WordsFound found = joined();
    if (found.understood.empty()) return found;
    // Spelled as it was meant, it may say more: "methadone clinic" is a thing of its own.
    pieces_.clear();
    cut(search_words_of(found.understood));
    const WordsFound meant = joined();
    const auto better = [](std::uint8_t off) { return off < 8; };  // every word is there
    if (std::ranges::any_of(meant.off, better)) {
        for (std::size_t i = 0; i < found.off.size(); ++i)
            found.off[i] = std::min(found.off[i] < 8 ? found.off[i] : no_place,
                                    meant.off[i] < 8 ? meant.off[i] : no_place);
    }
    return found;
}

WordsFound SearchIndex::search(const std::string& typed) const {
    return TypedSearch(*this).run(typed);
}

}  // namespace porchlight
