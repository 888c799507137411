import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

/// What the page computes of a selection is, code point for code point, what Swift does.
@Suite struct ReviewAnchorTests {
  private let folder: TemporaryFolder
  private var portfolio: URL { folder.url.appending(path: "p") }
  private var saved: URL { folder.url.appending(path: "annotations.xml") }
  private let text: AnchoredText

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.portfolio.utf8, to: "p/portfolio.xml")
    let path = folder.url.appending(path: "p").path
    let read = PortfolioFolder(reading: try FolderContents(at: path))
    let portfolio = try #require(read.portfolio)
    text = try #require(read.annotationSources).text(of: portfolio)
    let run = try run(miroirPath, ["review", "p", "-o", "relecture.html"], in: folder.url)
    try #require(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func theAnchorOfAnySelectionIsSwifts() throws {
    var generator = SeededGenerator(seed: 20)
    var expected: [Anchor] = []
    var selections: [String] = []
    // A title is annotated with what it is the title of.
    for block in text.blocks where !block.address.text.hasSuffix("/titre") {
      let count = block.text.unicodeScalars.count
      let ranges = (0..<30).map { _ in
        let one = Int.random(in: 0...count, using: &generator)
        let other = Int.random(in: 0...count, using: &generator)
        return min(one, other)..<max(one, other)
      }
      for range in ranges + [0..<count] {
        guard let anchor = try? Anchor(quoting: range, of: block.address, in: text) else {
          continue
        }
        expected.append(anchor)
        selections.append("['\(block.address)', \(range.lowerBound), \(range.upperBound)]")
      }
    }
    #expect(expected.count > 100)
    var keyboard = Keyboard()
    keyboard.read("(\(Self.annotate))([\(selections.joined(separator: ","))])")
    keyboard.tab("#_enregistrer")
    keyboard.save(to: saved)
    let seen = try keyboard.go(folder.url.appending(path: "relecture.html"))
    #expect(seen.answers == [.text("")])
    let bytes = try Data(contentsOf: saved)
    try folder.write(bytes, to: "p/annotations/a.xml")
    let read = PortfolioFolder(reading: try FolderContents(at: portfolio.path))
    let found = try #require(read.annotations.files.first).annotations.map(\.anchor)
    #expect(found.count == expected.count)
    for (one, other) in zip(found, expected) { #expect(one == other) }
  }

  /// Words chosen in the page itself are those chosen in the form, whatever Miroir put between them.
  @Test func aSelectionInThePageIsTheOneInTheForm() throws {
    var keyboard = Keyboard()
    keyboard.read("(\(Self.select))(200)")
    let seen = try keyboard.go(folder.url.appending(path: "relecture.html"))
    #expect(seen.answers == [.list([])])
  }

  /// Opens the form of each place, chooses from a code point to another, and adds a remark.
  private static let annotate = """
    (selections) => {
      for (const [address, from, to] of selections) {
        const place = document.querySelector(`.annotable[data-adresse="${address}"]`);
        place.querySelector("[data-faire]").click();
        const field = document.querySelector("#_passage");
        const unit = (count) => [...field.value].slice(0, count).join("").length;
        field.setSelectionRange(unit(from), unit(to));
        document.querySelector("#_texte").value = "Une remarque.";
        document.querySelector("#_saisie [type=submit]").click();
      }
      document.querySelector("#_nom").value = "Claire Morel";
      document.querySelector("#_role").value = "tuteur";
      return document.querySelector("#_faute").textContent;
    }
    """

  /// Selects from a letter to another, so many times, and tells where the form has other words.
  private static let select = """
    (times) => {
      const field = document.querySelector("#_passage");
      const plain = (text) => text.replace(/[\\n\\u00A0\\u202F ]/g, "");
      const wrong = [];
      let seed = 7;
      const random = (limit) => (seed = (seed * 48271) % 2147483647) % limit;
      const blocks = [...document.querySelectorAll(".annotable[data-adresse] > .said")];
      for (let time = 0; time < times; time += 1) {
        const block = blocks[random(blocks.length)];
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) {
          const parent = walker.currentNode.parentElement;
          if (parent.closest("p, li") && !parent.closest("[data-ajout], .source"))
            nodes.push(walker.currentNode);
        }
        const ends = [random(nodes.length), random(nodes.length)].sort((a, b) => a - b);
        const letters = (node) => [...new Intl.Segmenter("fr").segment(node.data)].map((s) => s.index);
        const pick = (node) => letters(node)[random(letters(node).length)];
        let [from, to] = [pick(nodes[ends[0]]), pick(nodes[ends[1]])];
        if (ends[0] === ends[1]) [from, to] = [from, to].sort((a, b) => a - b);
        if (ends[0] === ends[1] && from === to) continue;
        const range = document.createRange();
        range.setStart(nodes[ends[0]], from);
        range.setEnd(nodes[ends[1]], to);
        let expected = "";
        for (let index = ends[0]; index <= ends[1]; index += 1) {
          const start = index === ends[0] ? from : 0;
          const end = index === ends[1] ? to : nodes[index].length;
          expected += nodes[index].data.slice(start, end);
        }
        if (expected === "") continue;
        document.getSelection().removeAllRanges();
        document.getSelection().addRange(range);
        const event = new KeyboardEvent("keydown", { code: "KeyA", altKey: true, bubbles: true });
        document.dispatchEvent(event);
        const found = field.value.slice(field.selectionStart, field.selectionEnd);
        if (plain(found) !== plain(expected)) wrong.push(expected + " / " + found);
        document.querySelector("[data-annuler]").click();
      }
      return wrong;
    }
    """

  /// All that can stand between a letter of the page and a code point of the text.
  private static let portfolio = """
    <portfolio xmlns="urn:miroir:portfolio:1" version="1.0" xml:lang="fr" id="p-1"
      referentiel="c2i1-2011">
    <presentation>L’été\u{A0}: « l'hiver » ! Un trait\u{AD}d’u\u{AD}nion, e\u{301}tude, n\u{303}, 👩‍🔬🎓 & 𝒜.
      <fort>Gras 👍🏽 <em>penché</em></fort> 2<exp>e</exp> ; encore ?

      <liste><item>Un &lt;item&gt; &amp; "deux"</item><item><lien href="https://example.org/"/></item>
      <item>Un <lien href="https://example.org/">lien\u{202F}!</lien></item></liste>
      <bloc-citation source="Une source">Cité.<p>Et encore 🇫🇷.</p></bloc-citation>
      <p>Il dit <citation source="Lui">oui\u{A0}; non</citation>, voir <renvoi vers="s"/> et
      <renvoi vers="s">cette situation</renvoi>, <lien href="javascript:x">ici</lien>.</p></presentation>
    <situations><situation id="s"><titre>Une situation 🙂</titre>
      <contexte>Où, quand 🙃 ?</contexte>
      <analyse>Première analyse 🧵.</analyse><analyse>Seconde analyse 🧶, <em>penchée</em>.</analyse>
      <mobilisation competence="D1.1"><justification>مرحبا, c’est \u{202E}tourné\u{202C}.</justification></mobilisation>
    </situation></situations>
    </portfolio>
    """.replacing(" & ", with: " &amp; ")
}
