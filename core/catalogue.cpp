#include "core/catalogue.h"

#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <cstdint>
#include <map>

namespace porchlight {

namespace {

using Messages = boost::locale::message_format<char>;

void append_number(std::string& to, std::size_t number) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
        to.push_back(static_cast<char>((number >> shift) & 0xFFU));
    }
}

/// Forms stand one after the other, with a zero byte between them.
std::string joined(const std::vector<std::string>& forms) {
    std::string all;
    for (const std::string& form : forms) {
        all += (all.empty() ? "" : std::string(1, '\0')) + form;
    }
    return all;
}

/// What msgfmt makes of it: a MO file (gettext manual, "The Format of GNU MO Files"), sorted by
/// key and without a hash table. What is not translated is left out.
std::string compiled(const PoFile& po) {
    std::map<std::string, std::string> sentences;
    sentences[""] =
        "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: " + po.said("Plural-Forms") + "\n";
    for (const PoEntry& entry : po.entries) {
        if (entry.translated()) {
            const std::string many = entry.many.empty() ? "" : std::string(1, '\0') + entry.many;
            sentences[po_key(entry.context, entry.id) + many] = joined(entry.words);
        }
    }
    constexpr std::size_t magic = 0x950412DE, header = 28, row = 8;
    const std::size_t count = sentences.size();
    std::size_t at = header + 2 * count * row;
    std::string keys, words, texts;
    for (const auto& [key, said] : sentences) {
        append_number(keys, key.size());
        append_number(keys, at + texts.size());
        texts += key + '\0';
    }
    for (const auto& [key, said] : sentences) {
        append_number(words, said.size());
        append_number(words, at + texts.size());
        texts += said + '\0';
    }
    std::string mo;
    for (const std::size_t number :
         {magic, std::size_t{0}, count, header, header + count * row, std::size_t{0}, at}) {
        append_number(mo, number);
    }
    return mo + keys + words + texts;
}

const Messages* messages_in(const std::locale& words) {
    return std::has_facet<Messages>(words) ? &std::use_facet<Messages>(words) : nullptr;
}

}  // namespace

Catalogue::Catalogue(const PoFile& po) {
    boost::locale::gnu_gettext::messages_info info;
    info.language = "any";  // it only names the file that the callback stands for
    info.encoding = "UTF-8";
    info.domains.emplace_back("porchlight");
    info.paths.emplace_back("");
    info.callback = [&po](const std::string& /*file*/, const std::string& /*encoding*/) {
        const std::string bytes = compiled(po);
        return std::vector<char>(bytes.begin(), bytes.end());
    };
    if (auto* facet = boost::locale::gnu_gettext::create_messages_facet<char>(info)) {
        words_ = std::locale(std::locale::classic(), facet);
    }
}

const char* Catalogue::find(const char* context, const char* id) const {
    const Messages* messages = messages_in(words_);
    return messages == nullptr ? nullptr : messages->get(0, context, id);
}

const char* Catalogue::find(const char* context, const char* id, int count) const {
    const Messages* messages = messages_in(words_);
    return messages == nullptr ? nullptr : messages->get(0, context, id, count);
}

}  // namespace porchlight
