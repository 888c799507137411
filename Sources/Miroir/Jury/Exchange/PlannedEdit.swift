/// A change of a session's document, before it is known what else changes around it.
enum PlannedEdit: Sendable {
  /// A value takes the place of another one.
  case replacement(Edit)
  /// An element comes into that of a dossier.
  case addition(Addition)

  /// An element to add.
  struct Addition: Sendable {
    /// The element that it goes into.
    var parent: SourceElement
    /// What a line inside another begins with more than that one.
    var step: String
    /// The name of the elements that it comes after.
    var name: String
    /// Its attributes.
    var attributes: [(name: String, value: String)]
    /// Why, where it says so.
    var reason: String?
    /// Where it stands among those that come with it.
    var rank: Int
  }

  /// The edits that make these changes; what goes into one element goes there together.
  static func edits(of planned: [PlannedEdit], in text: SourceText) -> [Edit] {
    var edits: [Edit] = []
    var additions: [Int: [Addition]] = [:]
    for plan in planned {
      switch plan {
      case .replacement(let edit): edits.append(edit)
      case .addition(let addition): additions[addition.parent.offset, default: []].append(addition)
      }
    }
    return edits + additions.values.compactMap { edit(adding: $0, in: text) }
  }

  private static func edit(adding additions: [Addition], in text: SourceText) -> Edit? {
    guard let first = additions.first, let point = first.point(in: text) else { return nil }
    var writer = DraftWriter(point.layout)
    for addition in additions.sorted(by: { $0.rank < $1.rank }) { addition.write(to: &writer) }
    return Edit(point.range, Array((point.opening + writer.text + point.closing).utf8))
  }
}

extension PlannedEdit.Addition {
  /// After the last element of that name, or after all the others.
  fileprivate func point(in text: SourceText) -> InsertionPoint? {
    guard let last = parent.children(named: name).last, let end = text.end(ofElementAt: last.offset)
    else { return InsertionPoint(lastIn: parent, of: text, step: step) }
    return InsertionPoint(in: parent, after: end, like: last, of: text, step: step)
  }

  fileprivate func write(to writer: inout DraftWriter) {
    guard let reason else { return writer.empty(name, attributes) }
    writer.element(name, attributes) { $0.value("raison", reason) }
  }

  /// The element on one line, without anybody's words.
  var markup: String {
    let written = attributes.map { " \($0.name)=\"\($0.value.xmlEscaped)\"" }.joined()
    return reason == nil
      ? "<\(name)\(written)/>" : "<\(name)\(written)><raison>…</raison></\(name)>"
  }
}
