#include "kiosk/platform/printer.h"

#include <cups/cups.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <array>
#include <memory>
#include <string_view>

namespace porchlight {

namespace {

constexpr int patience_ms = 5000;
constexpr const char* job_name = "Page";

struct FreePrinter {
    void operator()(cups_dest_t* printer) const { cupsFreeDests(1, printer); }
};
using Printer = std::unique_ptr<cups_dest_t, FreePrinter>;
using Line = std::unique_ptr<http_t, decltype(&httpClose)>;
using Facts = std::unique_ptr<cups_dinfo_t, decltype(&cupsFreeDestInfo)>;

struct Options {
    int count = 0;
    cups_option_t* all = nullptr;
    Options() = default;
    ~Options() { cupsFreeOptions(count, all); }
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;
    void add(const char* name, const std::string& value) {
        count = cupsAddOption(name, value.c_str(), count, &all);
    }
};

Printer find_printer(const std::string& name) {
    if (name.find("://") != std::string::npos) {
        return Printer(cupsGetDestWithURI("slips", name.c_str()));
    }
    return Printer(
        cupsGetNamedDest(CUPS_HTTP_DEFAULT, name == "default" ? nullptr : name.c_str(), nullptr));
}

bool takes_pages(const cups_dest_t& printer) {
    const auto says = [&](const char* option, std::string_view value) {
        const char* said = cupsGetOption(option, printer.num_options, printer.options);
        return said != nullptr && said == value;
    };
    return !says("printer-state", "5") && !says("printer-is-accepting-jobs", "false");
}

void add_paper(Options& options, const PrintJob& job) {
    if (job.width_mm > 0) {
        options.add("media", fmt::format("Custom.{:.0f}x{:.0f}mm", job.width_mm, job.height_mm));
    }
    options.add("print-scaling", job.width_mm > 0 ? "none" : "fit");
}

/// A queue that CUPS has.
bool send_to_queue(const char* queue, const PrintJob& job) {
    Options options;
    add_paper(options, job);
    const int id = cupsCreateJob(CUPS_HTTP_DEFAULT, queue, job_name, options.count, options.all);
    if (id == 0) {
        return false;
    }
    const bool sent = cupsStartDocument(CUPS_HTTP_DEFAULT, queue, id, job_name, CUPS_FORMAT_PDF,
                                        1) == HTTP_STATUS_CONTINUE &&
                      cupsWriteRequestData(CUPS_HTTP_DEFAULT, job.pdf.data(), job.pdf.size()) ==
                          HTTP_STATUS_CONTINUE &&
                      cupsFinishDocument(CUPS_HTTP_DEFAULT, queue) <= IPP_STATUS_OK_CONFLICTING;
    if (!sent) {
        cupsCancelJob2(CUPS_HTTP_DEFAULT, queue, id, 1);
    }
    return sent;
}

/// A printer by its own address, without a queue.
bool send_to_address(cups_dest_t* printer, const PrintJob& job) {
    std::array<char, 1024> resource{};
    const Line line{cupsConnectDest(printer, CUPS_DEST_FLAGS_NONE, patience_ms, nullptr,
                                    resource.data(), resource.size(), nullptr, nullptr),
                    &httpClose};
    if (line == nullptr) {
        return false;
    }
    httpSetTimeout(
        line.get(), patience_ms / 1000.0, [](http_t*, void*) { return 0; }, nullptr);
    const Facts facts{cupsCopyDestInfo(line.get(), printer), &cupsFreeDestInfo};
    if (facts == nullptr) {
        return false;
    }
    Options options;
    add_paper(options, job);
    int id = 0;
    if (cupsCreateDestJob(line.get(), printer, facts.get(), &id, job_name, options.count,
                          options.all) > IPP_STATUS_OK_CONFLICTING) {
        return false;
    }
    const bool sent =
        cupsStartDestDocument(line.get(), printer, facts.get(), id, job_name, CUPS_FORMAT_PDF,
                              options.count, options.all, 1) == HTTP_STATUS_CONTINUE &&
        cupsWriteRequestData(line.get(), job.pdf.data(), job.pdf.size()) == HTTP_STATUS_CONTINUE &&
        cupsFinishDestDocument(line.get(), printer, facts.get()) <= IPP_STATUS_OK_CONFLICTING;
    if (!sent) {
        cupsCancelDestJob(line.get(), printer, id);
    }
    return sent;
}

}  // namespace

bool print_with_cups(const PrintJob& job) {
    const Printer printer = find_printer(job.printer);
    if (printer == nullptr) {
        spdlog::warn("printer: CUPS knows no printer \"{}\".", job.printer);
        return false;
    }
    if (!takes_pages(*printer)) {
        spdlog::warn("printer: {} is stopped.", job.printer);
        return false;
    }
    const bool by_address = job.printer.find("://") != std::string::npos;
    const bool sent =
        by_address ? send_to_address(printer.get(), job) : send_to_queue(printer->name, job);
    if (!sent) {  // CUPS's own words name no page and nobody
        spdlog::warn("printer: {} did not take it: {}", job.printer, cupsLastErrorString());
    }
    return sent;
}

}  // namespace porchlight
