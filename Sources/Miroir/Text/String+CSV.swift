extension String {
  /// The text as a field of a CSV line (RFC 4180); what a spreadsheet would take for a formula isn't one.
  var csvField: String {
    let formulas: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]
    let text = first.map(formulas.contains) == true ? "'" + self : self
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
