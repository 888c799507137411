extension Guidance {
  /// Reads guidance from a tree.
  public init(reading root: SourceElement) {
    let language = root.writtenLanguage ?? .french
    referentiel = root.attribute("referentiel").map { Identifier($0.xmlTrimmed) }
    blocks = root.children(named: "bloc").compactMap { block in
      GuidedBlock(word: block.attribute("nom")).map { name in
        let language = block.writtenLanguage ?? language
        return BlockGuidance(
          block: name, questions: block.texts(named: "question", in: language),
          remarks: block.texts(named: "remarque", in: language))
      }
    }
    competences = root.children(named: "competence").map { competence in
      CompetenceGuidance(
        code: CompetenceCode(competence.attribute("code")?.xmlTrimmed ?? ""),
        explanation: competence.child("explication")?.sentence,
        questions: competence.children(named: "question").compactMap(\.sentence),
        confusion: competence.child("confusion")?.sentence)
    }
  }
}

extension SourceElement {
  /// What the elements of that name say, in `language` unless they say otherwise.
  fileprivate func texts(named name: String, in language: Language) -> [GuidanceText] {
    children(named: name).compactMap { element in
      element.sentence.map { text in
        GuidanceText(text: text, language: element.writtenLanguage ?? language)
      }
    }
  }

  /// The text on one line, unless there is none.
  fileprivate var sentence: String? {
    let words = text.xmlTokens
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The language of ours that `xml:lang` names: `fr`, `fr-CA`.
  fileprivate var writtenLanguage: Language? {
    language.flatMap { Language(rawValue: $0.prefix(2).lowercased()) }
  }
}
