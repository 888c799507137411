extension String {
  /// The text as a field of a CSV file (RFC 4180).
  ///
  /// What a spreadsheet would take for a formula is kept from being one by an apostrophe before it, and
  /// so is a text that already has such an apostrophe: taking one away gives the text back.
  package var csvField: String {
    let text = isGuardable ? "'" + self : self
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// What ``csvField`` was made of, once the quotes of the file are off.
  package var csvUnguarded: String {
    hasPrefix("'") && isGuardable ? String(unicodeScalars.dropFirst()) : self
  }

  /// Whether it begins as a formula does, apostrophes before it or not.
  private var isGuardable: Bool {
    unicodeScalars.first { $0 != "'" }.map(Self.formulaStarts.contains) == true
  }

  /// Some spreadsheets take full-width signs for the others.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}

extension [[String]] {
  /// The rows as a CSV file (RFC 4180).
  package var csv: String {
    map { $0.map(\.csvField).joined(separator: ",") + "\r\n" }.joined()
  }
}
