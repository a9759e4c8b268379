// Where a confidential location is may stand in nothing a command says, writes or logs.
#include <atomic>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <fstream>
#include <iterator>
#include <mutex>
#include <sstream>

#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/spdlog.h>

#include "core/directory_file.h"
#include "core/nearby.h"
#include "core/store_thread.h"
#include "filled_clinic.h"

using namespace porchlight;

namespace {

/// Everything that is logged while it is there, at every level. Any thread may log.
class WholeLog {
public:
    WholeLog() : before_(spdlog::default_logger()) {
        auto all = std::make_shared<spdlog::logger>("test", lines_);
        all->set_level(spdlog::level::trace);
        spdlog::set_default_logger(std::move(all));
        spdlog::trace("this is heard");
        CHECK(has(text(), "this is heard"));
    }
    ~WholeLog() { spdlog::set_default_logger(before_); }
    WholeLog(const WholeLog&) = delete;
    WholeLog& operator=(const WholeLog&) = delete;
    [[nodiscard]] std::size_t lines() const { return lines_->last_formatted().size(); }
    [[nodiscard]] std::string text() const {
        std::string text;
        for (const std::string& line : lines_->last_formatted()) text += line;
        return text;
    }

private:
    std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> lines_ =
        std::make_shared<spdlog::sinks::ringbuffer_sink_mt>(1000);
    std::shared_ptr<spdlog::logger> before_;
};

/// The store's thread of a face; its days go by when the test says so.
class FaceAtWork {
public:
    explicit FaceAtWork(const FilledClinic& clinic)
        : thread_(clinic.settings, {clinic.home, [this] { return now(); }, [this] { wake(); }}) {}
    /// A new day makes everything anew. The limit is for a broken build only.
    template <class Condition>
    bool another_day_until(const Condition& condition) {
        std::unique_lock lock(mutex_);
        days_ += 1;
        return bell_.wait_for(lock, std::chrono::seconds(30), condition);
    }
    [[nodiscard]] bool shows_places() const { return thread_.snapshot()->nearby != nullptr; }

private:
    [[nodiscard]] Moment now() const {
        const Moment real = system_clock()();
        return {real.wall + std::chrono::days{days_}, real.mono};
    }
    void wake() {
        const std::lock_guard lock(mutex_);
        bell_.notify_all();
    }
    std::mutex mutex_;
    std::condition_variable bell_;
    std::atomic<int> days_ = 0;
    StoreThread thread_;
};

std::string bytes_of_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string small(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// Of four houses: one that says so in its address, one that is marked, one whose location says so,
/// and one whose row has a comma too many.
void check_silent(const std::string& where, const std::string& all) {
    INFO(where);
    const std::string text = small(all);
    for (const char* part : {"larkspur", "4711", "quincewood", "815", "elderberry", "2203",
                             "tamarisk", "6040", "25.4321", "80.4321", "25.4999", "80.4999"}) {
        INFO(part);
        const auto at = text.find(part);
        INFO((at == text.npos ? "" : all.substr(at < 80 ? 0 : at - 80, 200)));
        CHECK(at == text.npos);
    }
}

/// Every row that can be damaged is, with the address in it.
void write_directory(const fs::path& folder) {
    fs::create_directory(folder);
    const auto put = [&](const char* name, const std::string& text) { write(folder / name, text); };
    put("organizations.csv", "id,name\n9,Safe Org\n8,Open Org\n");
    put("services.csv",
        "id,organization_id,name,description,status,assured_date\n"
        "1,9,Shelter,\"Come to 4711 N.W. Larkspur Avenue, ring twice.\",Larkspur only,\n"
        "2,9,Night beds,Beds,active,soon at 815 Quincewood Road\n"
        "3,9,Day room,Tea,active,\n4,9,Legal help,\"Ask at 6040 Tamarisk Lane.\",active,\n"
        "5,8,Pantry,Food,active,2026-11-20\n5,9,4711 Larkspur Ave,,,\n"
        "6,9,,2203 Elderberry Way,active,\n7,9,2203 Elderberry Way\n");
    put("locations.csv",
        "id,organization_id,name,latitude,longitude,transportation,description,confidential\n"
        "21,9,House,25.4321N,-80.4321,Bus 12 to Larkspur Avenue,,\n"
        "22,9,House,25.4999,-80.4999,,,yes\n23,9,House,2203,Elderberry,,The location is "
        "confidential.,\n24,9,House,25.4321,-80.4321,,,\n25,8,Hall,25.5,-80.5,,,\n"
        "24,9,6040 Tamarisk Lane,,,,,yes\n26,9,4711 Larkspur\n");
    put("service_at_location.csv",
        "service_id,location_id,description\n1,21,Side door on Larkspur\n2,22,\n3,23,Behind 2203 "
        "Elderberry Way\n4,24,\n5,25,\n77,4711 Larkspur Ave,\n");
    put("addresses.csv",
        "location_id,address_1,address_2,city,state_province,postal_code,address_type\n"
        "21,Confidential,4711 NW Larkspur Avenue,Miami,FL,33136,\n"
        "22,815 Quincewood Road,,Miami,FL,33136,physical\n"
        "22,815 Quincewood Road,,Miami,FL,33136,\"billing, 815 Quincewood Road\"\n"
        "23,2203 Elderberry Way,,Miami,FL,33136,\n"
        "24,6040 Tamarisk Lane, Rear,,Miami,Dade,FL,33136,\n25,1 Main Street,,Miami,FL,33136,\n");
    put("phones.csv",
        "number,location_id,description,type\n555-0101,21,Desk at 4711 Larkspur,\n"
        "555-0102,22,,Quincewood line\n555-0105,25,,\n");
    put("schedules.csv",
        "location_id,byday,opens_at,closes_at,valid_from,description\n"
        "21,MO,later,,,Ring at 4711 NW LARKSPUR AVENUE\n21,TU,4711 Larkspur,99,,\n"
        "22,Quincewood,9:00,17:00,,\n22,WE,9:00,17:00,815 Quincewood,\n"
        "23,TH,Elderberry Way,,,\n24,FR,Tamarisk gate,17:00,,\n25,MO,09:00,17:00,,\n");
    put("holiday_schedules.csv",
        "location_id,start_date,end_date,closed,opens_at,closes_at\n"
        "21,Larkspur,,true,,\n22,2026-12-24,,,Quincewood,\n");
    put("languages.csv", "location_id,name\n21,\n23,Elderberry Way 2203\n");
    put("cost_options.csv",
        "service_id,amount,valid_to\n2,,2020-01-01 815 Quincewood\n4711 Larkspur Ave,1,\n");
    put("attributes.csv",
        "link_id,taxonomy_term_id,link_entity\n4711 Larkspur Ave,x,4711 Larkspur Ave\n1,815 "
        "Quincewood Road,\n");
    put("taxonomy_terms.csv", "id,name\nx,Shelter\n");
}

std::string said(const std::vector<std::string>& words, int code = 0) {
    const Said all = porchlight_says(words);
    INFO(all.out << all.err);
    CHECK(all.code == code);
    return all.out + all.err;
}

}  // namespace

TEST_CASE("no command says where a confidential location is, nor does the log", "[commands]") {
    const WholeLog log;
    const FilledClinic clinic;
    const fs::path folder = clinic.folder.path / "directory";
    const fs::path notes = clinic.folder.path / "notes.txt", fhir = clinic.folder.path / "fhir";
    write_directory(folder);
    for (const char* time : {"once", "again"})
        check_silent(time, said({"import", folder.string(), "--home", clinic.home}));
    check_silent("the report to a file", said({"import", folder.string(), "--home", clinic.home,
                                               "--skipped", notes.string()}));
    check_silent("what is in that file", bytes_of_file(notes));
    CHECK(bytes_of_file(notes).size() > 500);
    check_silent("directory.db", bytes_of_file(fs::path(clinic.home) / "directory.db"));
    const auto directory = load_directory(fs::path(clinic.home) / "directory.db");
    REQUIRE(directory);
    CHECK(std::count_if((*directory)->places.begin(), (*directory)->places.end(),
                        [](const Place& place) { return place.confidential; }) == 4);

    clinic.people_come(1, clinic.ten_in_the_morning(0), false);
    write(clinic.folder.path / "expect.csv", "partner,code\nSafe Org,CH-1\n,X\n");
    check_silent("referrals expect",
                 said({"referrals", "expect", (clinic.folder.path / "expect.csv").string(),
                       "--home", clinic.home}));
    check_silent("referrals codes", said({"referrals", "codes", "--home", clinic.home}));
    check_silent("export", said({"export", fhir.string(), "--home", clinic.home}));
    std::size_t written = 0;
    for (const auto& file : fs::directory_iterator(fhir)) {
        check_silent(file.path().string(), bytes_of_file(file.path()));
        written += fs::file_size(file.path());
    }
    CHECK(written > 1000);
    const Said checked = porchlight_says({"check", "--home", clinic.home});
    check_silent("check", checked.out + checked.err);
    check_silent("report", said({"report", "2026-11-01..2026-11-22", "--home", clinic.home}));
    check_silent("the log", log.text());
}

TEST_CASE("what cannot be imported is told without an address", "[commands]") {
    const WholeLog log;
    const FilledClinic clinic;
    const fs::path folder = clinic.folder.path / "directory";
    const auto refused = [&](const char* file, const std::string& text) {
        write_directory(folder);
        write(folder / file, text);
        check_silent(file, said({"import", folder.string(), "--home", clinic.home}, 1));
        fs::remove_all(folder);
    };
    refused("addresses.csv", "location_id,address_1\n21,\"4711 Larkspur Avenue\n");
    refused("addresses.csv", "4711 Larkspur Avenue,Miami\n21,x\n");
    refused("services.csv", "id,name\n4711 Larkspur Avenue,\n");
    refused("services.csv", "id,name\n4711 Larkspur Avenue\n");
    // A spreadsheet, and JSON.
    const auto file = clinic.folder.path / "sheet.csv", map = clinic.folder.path / "map.toml";
    write(map,
          "[columns]\nname = \"Name\"\nstreet = \"Street\"\nhours = \"Hours\"\n"
          "confidential = \"Secret\"\nlatitude = \"Lat\"\nchecked = \"Seen\"\n");
    write(file,
          "Name,Street,Hours,Secret,Lat,Seen\nShelter,4711 Larkspur Avenue,Ring at "
          "Larkspur,yes,25.4321,Larkspur\nHouse,815 Quincewood Road,when 815 Quincewood "
          "is lit,x,,\n,2203 Elderberry Way,,yes,,\nx,6040 Tamarisk Lane\n");
    check_silent("a spreadsheet",
                 said({"import", file.string(), "--map", map.string(), "--home", clinic.home}));
    const auto json = clinic.folder.path / "a.json";
    write(json, R"({"services":[{"id":"1","name":"Shelter","status":"4711 Larkspur","schedules":
        [{"byday":"MO","opens_at":"Larkspur","description":""}],"locations":[{"id":"2",
        "latitude":"25.4321N","longitude":-80.4321,"description":"The address is confidential.",
        "addresses":[{"address_1":"4711 Larkspur Avenue","address_type":"larkspur"}]}]}]})");
    check_silent("JSON", said({"import", json.string(), "--home", clinic.home}));
    check_silent("directory.db", bytes_of_file(fs::path(clinic.home) / "directory.db"));
    write(json, R"({"services":[{"id":"1","address_1":"4711 Larkspur Avenue)");
    check_silent("broken JSON", said({"import", json.string(), "--home", clinic.home}, 1));
    check_silent("the log", log.text());
}

TEST_CASE("what a face logs of a damaged directory has no address in it", "[commands]") {
    const WholeLog log;
    const FilledClinic clinic;
    const fs::path file = fs::path(clinic.home) / "directory.db";
    // As if the import had failed to take it out.
    Place house;
    house.id = "1@2";
    house.name = "Shelter";
    house.confidential = true;
    house.address = "4711 Larkspur Avenue";
    house.latitude = 25.4321;
    house.longitude = -80.4321;
    REQUIRE(save_directory({{house}, "test", {}}, file));
    const std::string whole = bytes_of_file(file);
    std::string no_json = whole;
    no_json.replace(no_json.find("Larkspur") + 5, 1, "\xff");  // quoted up to here
    {
        FaceAtWork face(clinic);
        REQUIRE(face.another_day_until([&] { return face.shows_places(); }));
        for (const std::string& damaged :
             {no_json, whole.substr(0, whole.size() - 100), "4711 Larkspur" + whole}) {
            const std::size_t before = log.lines();
            write(clinic.folder.path / "fresh", damaged);
            fs::rename(clinic.folder.path / "fresh", file);
            CHECK(face.another_day_until([&] { return log.lines() > before; }));
            const Said checked = porchlight_says({"check", "--home", clinic.home});
            check_silent("check", checked.out + checked.err);
            const Said exported =
                porchlight_says({"export", clinic.folder.path / "fhir", "--home", clinic.home});
            CHECK(exported.code == 1);
            check_silent("export", exported.out + exported.err);
        }
    }
    CHECK(has(log.text(), "directory.db is damaged (a place in it)"));
    check_silent("the log", log.text());
}
