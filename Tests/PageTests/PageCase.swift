import Foundation
import TestSupport

/// An edit of the faultless page, and what the harness must find in what comes of it.
struct PageCase: Sendable, CustomStringConvertible {
  var name: String
  /// What is replaced, and by what.
  var edits: [(old: String, new: String)]
  /// The checks that find something.
  var checks: Set<String>
  /// Where they find it; none if that doesn't depend on the setting.
  var settings: Set<Browser.Setting>

  var description: String { name }

  /// A fault made by replacing a piece of the page.
  static func fault(
    _ name: String, replacing old: String, by new: String, finds checks: String...,
    in settings: Set<Browser.Setting> = []
  ) -> Self {
    Self(name: name, edits: [(old, new)], checks: Set(checks), settings: settings)
  }

  /// A fault made by adding to the page.
  static func fault(
    _ name: String, adding new: String, finds checks: String...,
    in settings: Set<Browser.Setting> = []
  ) -> Self {
    let here = "<!-- here -->"
    return Self(name: name, edits: [(here, new)], checks: Set(checks), settings: settings)
  }

  /// The same fault in a page without a policy.
  func withoutPolicy(finds checks: String...) -> Self {
    let policy = (old: "http-equiv=\"Content-Security-Policy\"", new: "name=\"nothing\"")
    return Self(
      name: "\(name), without a policy", edits: edits + [policy],
      checks: Set(checks), settings: settings)
  }

  /// The page's text.
  func page(from base: String) throws -> String {
    try edits.reduce(base) { page, edit in
      guard page.contains(edit.old) else { throw UnknownText(text: edit.old) }
      return page.replacing(edit.old, with: edit.new)
    }
  }

  /// A case edits what the faultless page doesn't hold.
  struct UnknownText: Error {
    var text: String
  }
}

extension PageCase {
  private static let everywhere = Set(Browser.Setting.allCases)
  private static let light: Set<Browser.Setting> = [.wide, .narrow, .zoomed, .spaced, .print]
  private static let outsideImage = fault(
    "an image from elsewhere", adding: #"<img src="https://example.org/a.png" alt="Ailleurs">"#,
    finds: "blocked")
  private static let inlineScript = fault(
    "a script", adding: "<script>document.title = 'Autre'</script>", finds: "blocked")

  static let all: [PageCase] = accessibility + layout + structure + links + isolation

  private static let accessibility = [
    fault(
      "an image without a text", replacing: #" alt="Un point noir""#, by: "", finds: "image-alt",
      in: everywhere),
    fault(
      "a pale text", adding: #"<p style="color: #aaa">Pâle</p>"#, finds: "color-contrast",
      in: light),
    fault(
      "a text too dark in the dark", replacing: "--link: #9cc9e6", by: "--link: #1f4e6b",
      finds: "color-contrast", in: [.wideDark, .narrowDark]),
    fault(
      "a pale text on paper alone",
      adding: #"<style>@media print { footer { color: #aaa } }</style>"#, finds: "color-contrast",
      in: [.print]),
    fault(
      "a pale text folded away", replacing: "<p>Ce qui", by: #"<p style="color: #aaa">Ce qui"#,
      finds: "color-contrast", in: light),
    fault(
      "a text on a gradient",
      adding: ##"<p style="background: linear-gradient(#000, #fff)">Dessus</p>"##),
    fault(
      "a heading skipped", adding: "<h4>Trop bas</h4>", finds: "heading-order", in: everywhere),
    fault(
      "no language", replacing: #"<html lang="fr">"#, by: "<html>", finds: "html-has-lang",
      in: everywhere),
    fault(
      "no title", replacing: "<title>Une page sans défaut</title>", by: "", finds: "document-title",
      in: everywhere),
    fault(
      "two regions of one name", adding: #"<section aria-label="Codes"><p>Un</p></section>"#,
      finds: "landmark-unique", in: everywhere),
    fault(
      "a link without a name", adding: ##"<a href="#debut"></a>"##, finds: "link-name",
      in: everywhere),
    fault(
      "a text outside the regions", replacing: "<footer>", by: "<p>Dehors</p><footer>",
      finds: "region", in: everywhere),
    fault(
      "what scrolls out of the keyboard's reach", replacing: #" tabindex="0""#, by: "",
      finds: "scrollable-region-focusable", in: [.narrow, .narrowDark]),
    fault(
      "targets too small and too near",
      adding: #"<button style="all: unset; font-size: 8px">a</button>"#
        + #"<button style="all: unset; font-size: 8px">b</button>"#,
      finds: "target-size", in: everywhere.subtracting([.print])),
  ]

  private static let layout = [
    fault(
      "a page wider than a narrow window", adding: #"<p style="width: 30rem">Large</p>"#,
      finds: "overflow", in: [.narrow, .narrowDark]),
    fault(
      "a text cut off",
      adding: #"<p style="width: 5rem; overflow: hidden; white-space: nowrap">Un texte coupé</p>"#,
      finds: "clipped", in: everywhere),
    fault(
      "a text cut off once spaced",
      adding: #"<p style="width: 7rem; overflow: hidden; white-space: nowrap">Un texte long</p>"#,
      finds: "clipped", in: [.spaced]),
    fault(
      "what scrolls on paper", replacing: "min-width: 0", by: "min-width: 60rem", finds: "clipped",
      in: [.print]),
  ]

  private static let structure = [
    fault("an id twice", adding: #"<p id="debut">Encore</p>"#, finds: "duplicate-id"),
    fault("no caption", replacing: "<caption>Les codes</caption>", by: "", finds: "table-caption"),
    fault("no scope", replacing: #" scope="row""#, by: "", finds: "th-scope"),
    fault(
      "no header cell", adding: "<table><caption>Nue</caption><tr><td>Un</td></tr></table>",
      finds: "table-headers"),
  ]

  private static let links = [
    fault("a link to nothing", replacing: "#suite", by: "#fuite", finds: "broken-link"),
    fault(
      "a link to nothing of another page", replacing: "#fin", by: "#faim", finds: "broken-link"),
    fault("a link to no file", replacing: "note.txt", by: "notre.txt", finds: "missing-file"),
    fault("an image of no file", replacing: "point.png", by: "pont.png", finds: "missing-file"),
    fault(
      "a style's image of no file",
      adding: #"<p style="background-image: url(preuves/pont.png)"></p>"#, finds: "failed-request"),
    fault("a link outside", replacing: "preuves/note.txt", by: "../note.txt", finds: "outside"),
  ]

  private static let isolation = [
    outsideImage,
    outsideImage.withoutPolicy(finds: "request", "policy"),
    inlineScript,
    inlineScript.withoutPolicy(finds: "script", "policy"),
    fault(
      "a script at the press of a link", adding: #"<p>Un <a href="javascript:a()">lien</a></p>"#,
      finds: "script"),
    fault(
      "a style from elsewhere", adding: "<link rel='stylesheet' href='preuves/note.txt'>",
      finds: "blocked"),
    fault(
      "a policy that lets images in", replacing: "img-src 'self'", by: "img-src https: 'self'",
      finds: "policy"),
  ]
}
