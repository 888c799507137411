/// What tells a diagnostic from the others, and stays the same while its document is edited elsewhere
/// and while our words change: the rule, the element, the attribute and the names in its message;
/// never a line.
///
/// Only a digest of these is shown.
enum Fingerprint {
  /// The fingerprints of a folder's diagnostics; those that say the same are numbered.
  static func all(_ diagnostics: [Diagnostic], in folder: PortfolioFolder) -> [String] {
    var seen: [String: Int] = [:]
    return diagnostics.map { diagnostic in
      let path = folder.document(at: diagnostic.place.file)?.root.map {
        $0.path(to: diagnostic.place.offset)
      }
      let parts =
        [
          diagnostic.rule.text, diagnostic.place.file.text, path ?? "",
          diagnostic.place.address?.text ?? "", diagnostic.place.attribute ?? "",
        ] + diagnostic.message.fr.names
      let digest = parts.joined(separator: "\n").shortDigest
      seen[digest, default: 0] += 1
      return "\(digest):\(seen[digest] ?? 1)"
    }
  }
}

extension SourceElement {
  /// The names of the elements from this one down to the last that begins at `offset` or before it,
  /// each with what it is called, or else with its rank among those of its name.
  fileprivate func path(to offset: Int) -> String {
    let step = "/" + name.local + (ownName.map { "[\($0)]" } ?? "")
    var ranks: [String: Int] = [:]
    var nearest: (element: SourceElement, rank: Int)?
    for case .element(let child) in content {
      guard child.offset <= offset else { break }
      ranks[child.name.local, default: 0] += 1
      nearest = (child, ranks[child.name.local] ?? 1)
    }
    guard let (element, rank) = nearest else { return step }
    return step + (element.ownName == nil ? "/\(rank)" : "") + element.path(to: offset)
  }

  /// What the element is called among its siblings.
  private var ownName: String? {
    ["id", "code", "competence"].lazy.compactMap { self.attribute($0) }.first
  }
}

extension String {
  /// The names that a French message quotes: between guillemets, between `<` and `>`, and codes.
  fileprivate var names: [String] {
    var names: [String] = []
    var rest = Substring(self)
    while let start = rest.firstIndex(where: { $0 == "«" || $0 == "<" }) {
      names += rest[..<start].codes
      let end = rest[start...].firstIndex(of: rest[start] == "«" ? "»" : ">") ?? rest.endIndex
      names.append(String(rest[start..<end]))
      rest = rest[end...].dropFirst()
    }
    return names + rest.codes
  }
}

extension Substring {
  /// The words that are codes: a letter first, a digit somewhere.
  fileprivate var codes: [String] {
    split(whereSeparator: \.isWhitespace).filter { word in
      word.first?.isLetter == true && word.contains(where: \.isNumber)
    }.map(String.init)
  }
}
