/// An element which the balance has seen opened and not yet closed; tags are known by their number.
struct OpenElement {
  /// A closing tag which had to close what stood open in the element it closes.
  struct Forced {
    /// That closing tag.
    var closing: Int
    /// The one element it found open.
    var unclosed: Unclosed
  }

  /// An element given up.
  struct Unclosed {
    /// Its opening tag.
    var tag: Int
    /// The place of its slip among those found.
    var slip: Int
  }

  /// Its opening tag; at the bottom of the stack, the document itself has none.
  var tag: Int?
  /// The element meant.
  var name = ""
  /// Whether it holds text, or what stands within text.
  var holdsProse = false
  /// The first child which can't stand inside: the element should have ended before.
  var intruder: Int?
  /// A closing tag inside that nothing answers: a stray one, or the misnamed closing of this one.
  var suspect: Int?
  /// The last child whose closing tag closed something else besides.
  var forced: Forced?
}
