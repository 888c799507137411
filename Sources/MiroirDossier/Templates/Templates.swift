private import CMiroirTemplates
private import Foundation
import Miroir
private import Mustache

/// The pages' templates and styles.
struct Templates: Sendable {
  /// Those that were compiled into the program.
  static let builtIn = Templates(files)

  private let library: MustacheLibrary
  private let styles: String

  /// The whole document that shows a page, with an establishment's styles after ours.
  func html(_ page: some Page, in language: Language, styles added: String = "") -> String {
    let styles = styles + page.ownStyles + added
    let layout = Layout(
      language: language.rawValue,
      policy: policy(of: page, styles: styles),
      generator: "Miroir \(Version.current)",
      title: page.title,
      styles: styles,
      skip: Phrase(fr: "Aller au contenu", en: "Skip to the content").text(in: language),
      body: rendered(page, type(of: page).template),
      scripts: page.script.isEmpty ? [] : [page.script])
    return rendered(layout, "layout")
  }

  /// What the browser may load and run: the one style sheet and the one script, by their digests, and
  /// pictures. A page that has a script sends no form anywhere, and keeps its own address.
  private func policy(of page: some Page, styles: String) -> String {
    let scripts =
      page.script.isEmpty
      ? [] : ["script-src '\(page.script.sourceHash)'", "base-uri 'none'", "form-action 'none'"]
    let pictures = "img-src \(type(of: page).pictures)"
    return (["default-src 'none'", pictures, "style-src '\(styles.sourceHash)'"] + scripts)
      .joined(separator: "; ")
  }

  private func rendered(_ model: Any, _ template: String) -> String {
    guard let text = library.render(KeyedModel.keyed(model), withTemplate: template) else {
      preconditionFailure("\(template) isn't in the program")
    }
    return text
  }

  /// The texts of the embedded files, by their paths.
  static let files: [String: String] = {
    let files = (0..<miroir_template_count()).map { miroir_template_at($0) }
    let pairs = files.map { file in
      (
        String(cString: file.path),
        String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.size), as: UTF8.self)
      )
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  private init(_ files: [String: String]) {
    let templates = files.filter { $0.key.hasSuffix(Self.suffix) }.map { path, text in
      (String(path.dropLast(Self.suffix.count)), MustacheTemplate(own: text, at: path))
    }
    library = MustacheLibrary(templates: Dictionary(uniqueKeysWithValues: templates))
    styles = files["style.css"] ?? ""
  }

  private static let suffix = ".mustache"
}

/// What a page shows, ready to be set in its template: keys and texts, nothing left to compute.
///
/// No key is optional: a name that a template doesn't find would be rendered as nothing.
protocol Page: Sendable {
  /// The path of its template, without the suffix.
  static var template: String { get }
  /// What the document is called.
  var title: String { get }
  /// The styles that this very page needs besides those of all pages.
  var ownStyles: String { get }
  /// The one script of the page; most have none.
  var script: String { get }
  /// Where pictures may come from.
  static var pictures: String { get }
}

extension Page {
  var ownStyles: String { "" }
  var script: String { "" }
  static var pictures: String { "'self' file:" }
}

/// What stands around every page.
private struct Layout {
  var language: String
  /// What the browser may load and run.
  var policy: String
  var generator: String
  var title: String
  var styles: String
  var skip: String
  var body: String
  /// One at most.
  var scripts: [String]
}

extension String {
  /// The digest by which a Content Security Policy names an inline style sheet or script.
  fileprivate var sourceHash: String {
    "sha256-" + Data(SHA256Digest(of: self).bytes).base64EncodedString()
  }
}

extension MustacheTemplate {
  fileprivate init(own text: String, at path: String) {
    do {
      try self.init(string: EscapedText.pragma + text)
    } catch {
      preconditionFailure("\(path): \(error)")
    }
  }
}
