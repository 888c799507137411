import Miroir
private import MiroirXML

/// Changes a portfolio's tree as the bytes have it, writes it in two ways, reads it back and checks it.
public func checkTree(_ bytes: [UInt8]) {
  var choices = Choices(bytes)
  guard let base = Folder.example.root else { return law(false, "the example isn't read") }
  let root = MutableElement(base)
  let mutation = TreeMutation(root: root)
  for _ in 0..<48 where !choices.isAtEnd { mutation.step(&choices) }

  // What is written is what is read.
  let plain = TreeWriter(writing: root, layout: .plain)
  let raw = SourceDocument(reading: plain.bytes, at: .portfolio, grammar: BuiltIn.other)
  checkDocument(raw)
  guard root.depth <= 257 else { return law(raw.root == nil, "too deep, and read") }
  law(raw.root == plain.expected, "read otherwise than written: \(raw.issues)")

  // Layout says nothing.
  let other = TreeWriter(writing: root, layout: .other)
  law(said(of: plain.bytes) == said(of: other.bytes), "layout changes what is said")
}

/// What is said of a portfolio, wherever it stands.
private func said(of bytes: [UInt8]) -> [String] {
  let document = SourceDocument(reading: bytes, at: .portfolio, grammar: BuiltIn.portfolio)
  checkDocument(document)
  let check = checkFolder(
    PortfolioFolder(
      document: document, referentielDocuments: Folder.referentiels, builtIn: BuiltIn(),
      files: Folder.files))
  return check.diagnostics.map {
    "\($0.rule) \($0.place.address?.text ?? "") \($0.message.fr)"
  }.sorted()
}
