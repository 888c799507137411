import Miroir
private import MiroirXML

/// Reads bytes as a portfolio, or as a référentiel, in the folder of the rules' examples, checks the
/// folder and writes the reports; the laws hold whatever the bytes are.
public func checkReading(_ bytes: [UInt8]) {
  let document = SourceDocument(reading: bytes, at: .portfolio, grammar: BuiltIn.portfolio)
  checkDocument(document)
  let again = SourceDocument(reading: bytes, at: .portfolio, grammar: BuiltIn.portfolio)
  law(document.root == again.root && document.issues == again.issues, "two readings differ")

  let own = SourceDocument(
    reading: bytes, at: "referentiels/propre.xml", grammar: BuiltIn.referentiel)
  checkDocument(own)
  let isReferentiel = own.root?.name.local == "referentiel"
  checkFolder(
    PortfolioFolder(
      document: isReferentiel ? Folder.example : document,
      referentielDocuments: Folder.referentiels + (isReferentiel ? [own] : []),
      builtIn: BuiltIn(), files: Folder.files))
}

/// The folder of the rules' examples.
enum Folder {
  static let files = ExampleFolder.base.files
  static let example = SourceDocument(
    reading: ExampleFolder.base.documents.first { $0.path == .portfolio }?.bytes ?? [],
    at: .portfolio, grammar: BuiltIn.portfolio)
  static let referentiels = ExampleFolder.base.documents.filter { $0.path != .portfolio }.map {
    SourceDocument(reading: $0.bytes, at: $0.path, grammar: BuiltIn.referentiel)
  }
}

/// What holds of any document that was read.
func checkDocument(_ document: SourceDocument) {
  let size = document.text.bytes.count
  law(document.root != nil || !document.issues.isEmpty, "no tree, and nothing says why")
  for issue in document.issues {
    law((0...size).contains(issue.offset), "an issue outside: \(issue)")
    if let parent = issue.parent { law((0..<size).contains(parent), "a parent outside: \(issue)") }
  }
  let isInOrder = zip(document.issues, document.issues.dropFirst())
    .allSatisfy { $0.offset <= $1.offset }
  law(isInOrder, "issues out of order")
  var last = -1
  if let root = document.root { checkElement(root, in: document.text, after: &last, level: 1) }
}

private func checkElement(
  _ element: SourceElement, in text: SourceText, after last: inout Int, level: Int
) {
  law(level <= 257, "too deep")
  law(element.offset > last, "elements out of order: \(element.offset)")
  law(
    element.offset < text.bytes.count && text.bytes[element.offset] == UInt8(ascii: "<"),
    "an element without a tag: \(element.offset)")
  last = element.offset
  var wasText = false
  for node in element.content {
    switch node {
    case .text(let text):
      law(!text.isEmpty && !wasText, "an empty or a broken text")
      wasText = true
    case .element(let child):
      checkElement(child, in: text, after: &last, level: level + 1)
      wasText = false
    }
  }
}

/// What holds of any folder: of what the rules say, of its places, of the reports.
@discardableResult
func checkFolder(_ folder: PortfolioFolder) -> Check {
  let check = Check(path: "dossier", folder: folder, isFinal: true)
  law(folder.diagnose() == check.diagnostics, "two checks differ")
  law(folder.document?.root != nil || check.blocks, "no tree, and nothing blocks")
  let documents = [folder.document].compactMap(\.self) + folder.referentielDocuments
  for diagnostic in check.diagnostics {
    let place = diagnostic.place
    let size = documents.first { $0.path == place.file }?.text.bytes.count ?? 0
    law((0...size).contains(place.offset), "outside: \(diagnostic)")
    law(
      diagnostic.position.line >= 1 && diagnostic.position.column >= 1, "no place: \(diagnostic)")
  }
  checkReports(of: check)
  return check
}

private func checkReports(of check: Check) {
  for language in [Language.french, .english] {
    let text = TextReport(language: language, usesColour: false).text(check)
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 || $0 == "\n" || $0 == "\t"
    }
    law(isPlain, "a control character in the report")
  }
  var json = CheckJSON(of: .portfolio, language: .french)
  let text = json.opening + json.piece(.checked(check)) + json.closing()
  law(JSONSyntax.isValid(text), "not JSON")
  if let coverage = Coverage(of: check.folder) {
    law(
      !CoverageText(language: .french).text(coverage, path: "x").isEmpty, "no report of coverage")
  }
}
