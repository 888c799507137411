/// An element which the balance has seen opened and not yet closed.
struct OpenElement {
  /// A closing tag which had to close what stood open in the element it closes.
  struct Forced {
    /// That closing tag.
    var closing: MarkupTag
    /// The one element it found open, and where the slip of that is among those found.
    var unclosed: Unclosed
  }

  /// An element given up, and where its slip is among those found.
  struct Unclosed {
    /// Its opening tag.
    var tag: MarkupTag
    /// The place of the slip.
    var slip: Int
  }

  /// Its opening tag; at the bottom of the stack, the document itself has none.
  var tag: MarkupTag?
  /// Whether it holds text, or what stands within text.
  var holdsProse = false
  /// The first tag inside which can't stand there: the element should have ended before.
  var earlyEnd: Int?
  /// A closing tag inside that nothing answers: a stray one, or the misnamed closing of this one.
  var suspect: MarkupTag?
  /// The last child whose closing tag closed something else besides.
  var forced: Forced?

  /// The element meant.
  var name: String { tag?.element ?? "" }

  /// How close the name of a closing tag is to this element's, if it is.
  func misspelling(in closing: MarkupTag) -> Int? { closing.element.misspelling(of: name) }

  /// Whether the suspect is better explained as this element's closing than as a stray tag.
  ///
  /// A closing `p` or `em` among the children of a `situation` is stray.
  func isClosedBySuspect(prose: Set<String>) -> Bool {
    guard let suspect else { return false }
    return misspelling(in: suspect) != nil || holdsProse || !prose.contains(suspect.element)
  }
}
