// Who owns what Pango and cairo hand out. For the parts that draw text themselves.
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include <memory>

namespace porchlight {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;
using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Painter = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

}  // namespace porchlight
