extension Dismissal {
  /// Reads the pieces of advice that a document sets aside; one that names no rule is left out.
  static func all(in root: SourceElement, _ file: FilePath) -> [Dismissal] {
    guard root.name.local == "conseils-ecartes" else { return [] }
    return root.children(named: "conseil").compactMap { element in
      element.attribute("regle")?.wellFormed(.identifier).map { rule in
        let address = element.attribute("adresse")?.xmlTrimmed ?? ""
        return Dismissal(
          rule: Rule.ID(rule), address: address.isEmpty ? nil : Address(address),
          place: Place(file: file, offset: element.offset))
      }
    }
  }
}
