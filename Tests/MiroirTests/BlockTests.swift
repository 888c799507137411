import Testing

@testable import Miroir

/// Bare text is ordinary, and reading gives one model whichever way it was typed.
@Suite struct BlockTests {
  private func block(_ content: SourceNode...) -> Block? {
    let element = SourceElement(name: SourceName(local: "role"), content: content, offset: 0)
    return Block(element, at: Place(file: "portfolio.xml", offset: 0))
  }

  private func element(_ name: String, _ content: SourceNode...) -> SourceNode {
    .element(SourceElement(name: SourceName(local: name), content: content, offset: 0))
  }

  @Test func aBlankLineEndsAParagraph() {
    #expect(
      block(.text("\n  Un  deux\n  trois.\n \t\n\n\n  Quatre.\n"))?.parts
        == [.paragraph([.text("Un deux trois.")]), .paragraph([.text("Quatre.")])])
  }

  @Test func bareTextAndParagraphsMayBeMixed() {
    let typed = block(
      .text("\n Un.\n\n"), element("p", .text("Deux.\n\nEncore.")), .text(" Trois\n\nQuatre"))
    #expect(typed?.parts.map(\.text) == ["Un.", "Deux. Encore.", "Trois", "Quatre"])
  }

  @Test(arguments: ["", " \n\t ", "\n\n\n"])
  func anEmptyBlockIsAbsent(text: String) {
    #expect(block(.text(text)) == nil)
    #expect(block(element("p", .text(text)), .text(text)) == nil)
    #expect(block(element("liste", element("item", .text(text)))) == nil)
  }

  @Test func aLinkWithoutWordsIsNotNothing() {
    func link(_ name: String, _ attribute: String, _ value: String) -> SourceNode {
      .element(
        SourceElement(
          name: SourceName(local: name),
          attributes: [SourceAttribute(name: SourceName(local: attribute), value: value)],
          content: [], offset: 0))
    }
    #expect(block(element("p", link("renvoi", "vers", "charte"))) != nil)
    #expect(block(link("lien", "href", "https://example.org/")) != nil)
    #expect(block(link("lien", "href", ""), element("renvoi")) == nil)
  }

  @Test func inlineElementsKeepTheirPlaceInTheSentence() {
    #expect(
      block(
        .text("Le "), element("em", .text("bon")), .text(" moment, "), element("fort", .text("oui"))
      )?
      .parts == [
        .paragraph([
          .text("Le "), .emphasis([.text("bon")]), .text(" moment, "), .strong([.text("oui")]),
        ])
      ])
  }

  @Test func listsAndQuotationsAreParts() {
    let quotation = SourceElement(
      name: SourceName(local: "bloc-citation"),
      attributes: [SourceAttribute(name: SourceName(local: "source"), value: "HAS, 2020")],
      content: [.text("Un.\n\nDeux.")], offset: 0)
    let read = block(
      .text("Voici :"), element("liste", element("item", .text("a")), element("item", .text("b"))),
      .element(quotation))
    #expect(
      read?.parts == [
        .paragraph([.text("Voici :")]), .list([[.text("a")], [.text("b")]]),
        .quotation([[.text("Un.")], [.text("Deux.")]], source: "HAS, 2020"),
      ])
  }

  @Test func anUnknownElementLosesNoWord() {
    #expect(
      block(.text("Un "), element("zzz", .text("mot")), .text(" ici."))?.text == "Un mot ici.")
  }

  @Test func nonBreakingSpacesStay() {
    #expect(block(.text(" 10\u{A0}% \u{202F}; "))?.text == "10\u{A0}% \u{202F};")
  }

  @Test(arguments: ["p", "item", "liste", "bloc-citation", "em"])
  func aLanguageIsKeptWhereverItIsSaid(name: String) {
    let lang = SourceName(namespace: "http://www.w3.org/XML/1998/namespace", local: "lang")
    let spoken = SourceElement(
      name: SourceName(local: name), attributes: [SourceAttribute(name: lang, value: "en")],
      content: name == "liste" ? [element("item", .text("Well"))] : [.text("Well")], offset: 0)
    let content: SourceNode = name == "item" ? element("liste", .element(spoken)) : .element(spoken)
    let lines = block(content)?.parts.flatMap(\.lines)
    let inner: Inline = name == "em" ? .emphasis([.text("Well")]) : .text("Well")
    #expect(lines == [[.language([inner], "en")]])
  }

  @Test func aBlockIsInTheLanguageOfWhatItIsInUnlessItSaysAnother() throws {
    func spoken(_ name: String, _ language: String?, _ content: SourceNode...) -> SourceElement {
      let lang = SourceName(namespace: "http://www.w3.org/XML/1998/namespace", local: "lang")
      return SourceElement(
        name: SourceName(local: name),
        attributes: (language.map { [SourceAttribute(name: lang, value: $0)] } ?? []),
        content: content,
        offset: 0)
    }
    let situation = spoken(
      "situation", "en", .element(spoken("titre", nil, .text("A"))),
      .element(spoken("role", "de", .text("B"))),
      .element(spoken("mobilisation", "es", .element(spoken("savoirs", nil, .text("C"))))))
    let root = spoken(
      "portfolio", "fr", .element(spoken("presentation", nil, .text("D"))),
      .element(spoken("situations", "it", .element(situation))))
    let portfolio = Portfolio(reading: root, in: .portfolio)
    #expect(portfolio.language == "fr" && portfolio.presentation?.language == nil)
    let read = try #require(portfolio.situations.first)
    #expect(read.title?.language == "en" && read.role?.language == "de")
    #expect(read.mobilisations.first?.knowledge?.language == "es")
  }
}
