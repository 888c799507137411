import Testing

@testable import Miroir

@Suite struct DraftNoteTests {
  @Test(arguments: [
    (DraftNote.paragraph("un deux trois"), ["un deux", "trois"]),
    (.paragraph("a b\u{202F}? c"), ["a b\u{202F}? c"]),
    (.paragraph("dépasseralargeur"), ["dépasseralargeur"]),
    (.question("un deux trois"), ["un deux", "  trois"]), (.blank, [""]),
    (.verbatim("  <a b=\"1\" c=\"2\">"), ["  <a b=\"1\" c=\"2\">"]),
    (.question("un deux trois").setIn, ["  un deux", "    trois"]),
  ])
  func aNoteGoesOnBelow(note: DraftNote, lines: [String]) {
    #expect(note.lines(within: 9) == lines)
  }

  @Test func whatIsSaidOfNamesIsAligned() {
    let notes = DraftNote.terms([("id", "un nom"), ("nature", "trace")])
    #expect(
      notes.flatMap { $0.lines(within: 12) } == ["id      un", "        nom", "nature  trace"])
  }

  @Test func attributesThatDoNotFitGoOnBelow() {
    var writer = DraftWriter(DraftLayout(indentation: "\t", prefix: "m:"))
    let long = String(repeating: "x", count: 90)
    writer.element("a", [("b", "1"), ("c", long), ("d", "2")]) { $0.value("e", "<\"&\n\u{7}") }
    #expect(
      writer.text == """
        \t<m:a b="1"
        \t     c="\(long)"
        \t     d="2">
        \t  <m:e>&lt;&quot;&amp;</m:e>
        \t</m:a>
        """)
  }
}
