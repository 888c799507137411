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
}
