/// A line of a comment, which may go on below.
struct DraftNote: Sendable {
  /// What the line begins with, as it is.
  var lead = ""
  /// What it says.
  var text: String
  /// How far it is set in where it goes on.
  var hanging = 0

  /// A paragraph.
  static func paragraph(_ text: String) -> DraftNote { DraftNote(text: text) }

  /// A question, which goes on a little to the right.
  static func question(_ text: String) -> DraftNote { DraftNote(text: text, hanging: 2) }

  /// A line as it is.
  static func verbatim(_ line: String) -> DraftNote { DraftNote(lead: line, text: "") }

  /// The same, a little to the right.
  var setIn: DraftNote { DraftNote(lead: "  " + lead, text: text, hanging: hanging + 2) }

  /// A blank line.
  static let blank = DraftNote(text: "")

  /// Names, each with what is said of it.
  static func terms(_ terms: [(name: String, text: String)]) -> [DraftNote] {
    let width = (terms.map(\.name.count).max() ?? 0) + 2
    return terms.map { name, text in
      let padding = String(repeating: " ", count: width - name.count)
      return DraftNote(lead: name + padding, text: text, hanging: width)
    }
  }

  /// The lines it takes in that many columns. Only spaces break: non-breaking ones don't.
  func lines(within columns: Int) -> [String] {
    var lines = [lead]
    var isAtStart = true
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if !isAtStart, line.count + 1 + word.count > columns {
        lines.append(String(repeating: " ", count: hanging) + word)
      } else {
        lines[lines.count - 1] = line + (isAtStart ? "" : " ") + word
      }
      isAtStart = false
    }
    return lines
  }
}
