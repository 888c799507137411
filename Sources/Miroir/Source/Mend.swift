/// The edits of a document's text which certainly mend a fault.
///
/// A fault which may be mended in two ways has none, and neither has one whose mend moves, removes or
/// rewords anything.
package struct Mend: Sendable, Hashable {
  /// The edits; none where it is enough to write the document in UTF-8.
  package var edits: [Edit]
  /// Whether the fault keeps something from being read, so that more may be said once it is mended.
  package var uncovers: Bool

  /// Joins the parts.
  package init(_ edits: [Edit], uncovers: Bool) {
    self.edits = edits
    self.uncovers = uncovers
  }
}
