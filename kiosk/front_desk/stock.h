// What is on the shelf, on the desk: where the lanes stand else. For front_desk only.
#pragma once

#include <string>
#include <vector>

#include "kiosk/front_desk/desk.h"

namespace porchlight {

void open_stock(Desk& desk);
/// Escape and the pages; whether the key was one of these.
bool take_stock_key(Desk& desk);
void draw_stock(Desk& desk);
void draw_stock_table(Desk& desk, StockDraft& draft, Rect place);
/// Beside the table, or in its place where there is no room for both.
void draw_stock_form(Desk& desk, StockDraft& draft, Rect place);
/// Training and used syringes: what only the desk can count.
void draw_also_count(Desk& desk, Rect place);
/// How many are low, gone, past their date or near it.
int stock_to_look_at(const std::vector<StockLine>& lines);

/// What to do about it, one sentence each; the most pressing ones, at most two.
std::vector<std::string> stock_sentences(const Desk& desk);

// What these share.
/// There is room beside the table: else one thing at a time.
bool has_side(const Desk& desk);
/// Name of a supply, its unit, and its picture; what clinic.toml does not know shows as its id.
std::string stock_name(const Desk& desk, const SupplyId& supply);
std::string stock_unit(const Desk& desk, const SupplyId& supply);
/// "A214 · Dec 10", "no lot · no end date".
std::string lot_words(const Desk& desk, const Lot& lot);
/// −10, −1, the number, +1, +10; returns the number after it, never below `least`.
int draw_amount_stepper(const std::string& name, int count, int least, Rect place);

}  // namespace porchlight
