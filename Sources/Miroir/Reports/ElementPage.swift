/// What an element of a portfolio is and holds, and what to ask oneself while writing it.
public struct ElementPage: Sendable {
  let element: ElementDeclaration
  let grammar: Grammar
  let guidance: Guidance
  let language: Language

  /// Nothing when neither the grammar nor the guidance has anything of that name.
  ///
  /// - Parameters:
  ///   - name: The name of an element, or of a block of guidance, whose element is meant.
  ///   - grammar: What it is and may hold.
  ///   - guidance: The questions that help to write it.
  ///   - language: The language of the texts.
  public init?(of name: String, in grammar: Grammar, guidance: Guidance, language: Language) {
    let meant = GuidedBlock(word: name)?.element ?? name
    guard let element = grammar.elements[meant] else { return nil }
    self.element = element
    self.grammar = grammar
    self.guidance = guidance
    self.language = language
  }

  /// The page for a terminal.
  public var plainText: String {
    let parts = [["<\(element.name)>"], description, homes, attributes, children] + help
    return parts.filter { !$0.isEmpty }.joined(separator: [""]).joined(separator: "\n") + "\n"
  }

  private var description: [String] {
    let isBlock = element.text == .mixed && element.slot(for: "p") != nil
    return [text(element.annotation.documentation)] + (isBlock ? [text(Self.paragraphs)] : [])
  }

  private var attributes: [String] {
    listed(
      Self.attributesLabel,
      element.attributes.map { attribute in
        (attribute.name, text(attribute.annotation.documentation) + demands(of: attribute))
      })
  }

  /// The elements within, but for a text, where they are marks on words.
  private var children: [String] {
    guard element.text == .none else { return [] }
    return listed(
      Self.childrenLabel,
      element.slots.compactMap { grammar.elements[$0.name] }.map {
        ($0.name, text($0.annotation.documentation))
      }
    )
  }

  private var homes: [String] {
    let homes = grammar.homes(of: element.name).map { "<\($0)>" }.joined(separator: ", ")
    return homes.isEmpty ? [] : [text(Self.homesLabel) + homes]
  }

  /// The questions for itself, then those for the elements within.
  private var help: [[String]] {
    let own = guidance.blocks.filter { $0.block.element == element.name }
    let inner = guidance.blocks.filter { $0.block.parent == element.name }
    return (own + inner).map { $0.lines(in: language) }
  }

  private func listed(_ label: Phrase, _ rows: [(name: String, text: String)]) -> [String] {
    guard let width = rows.map(\.name.count).max() else { return [] }
    return [text(label), ""]
      + rows.map { row in
        "  " + row.name + String(repeating: " ", count: width - row.name.count) + "  " + row.text
      }
  }

  private func demands(of attribute: AttributeDeclaration) -> String {
    var demands = attribute.isRequired ? text(Self.required) : ""
    if case .oneOf(let words) = attribute.type {
      demands += text(Self.choice) + words.joined(separator: ", ") + "."
    }
    return demands
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private static let paragraphs = Phrase(
    fr: "Une ligne vide y commence un autre paragraphe.",
    en: "A blank line begins another paragraph in it.")
  private static let required = Phrase(fr: " Obligatoire.", en: " Required.")
  private static let choice = Phrase(fr: " Au choix : ", en: " One of: ")
  private static let attributesLabel = Phrase(fr: "Attributs :", en: "Attributes:")
  private static let childrenLabel = Phrase(fr: "Éléments :", en: "Elements:")
  private static let homesLabel = Phrase(fr: "Se place dans ", en: "Stands in ")
}
