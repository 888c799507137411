/// What a page may do with a file.
public enum FileKind: Sendable, Hashable {
  /// A picture that every browser shows: PNG, JPEG, GIF, WebP or AVIF.
  case picture
  /// An image that not all of them show.
  case image
  /// A sound or a video.
  case recording
  /// What may hold a program, never to be opened as one: a web page, an SVG image or other
  /// XML, a script, an executable, a document with macros.
  case active
  /// Anything else.
  case other

  /// The kind of the files of a media type.
  public init(mediaType: String) {
    if mediaType.isActiveType {
      self = .active
    } else if pictureTypes.contains(mediaType) {
      self = .picture
    } else if mediaType.hasPrefix("image/") {
      self = .image
    } else if ["audio/", "video/"].contains(where: mediaType.hasPrefix) {
      self = .recording
    } else {
      self = .other
    }
  }

  /// Whether it is to be looked at.
  var isImage: Bool { self == .picture || self == .image }
}

extension FilePath {
  /// What the name says the file is, from its ending.
  var kind: FileKind { kinds[ending] ?? .other }
}

extension FileEntry {
  /// What the file is, from its content when that is known, and from its name otherwise.
  ///
  /// It is active as soon as one of the two says so: a browser goes by the name, another by the bytes.
  public var kind: FileKind {
    guard let content, path.kind != .active else { return path.kind }
    return FileKind(mediaType: content.mediaType)
  }
}

extension String {
  /// Whether files of this media type may hold a program.
  var isActiveType: Bool {
    hasSuffix("+xml") || activeTypes.contains(self)
      || ["script", "executable", "macroEnabled"].contains { utf8.holds($0.utf8) }
  }
}

/// The kinds that endings of names tell.
private let kinds = FilePath.typesByEnding.mapValues { FileKind(mediaType: $0) }

private let pictureTypes: Set = [
  "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif",
]

/// Besides those whose names say so: JavaScript, PostScript, shell scripts, executables…
private let activeTypes: Set = [
  "application/hta", "application/java-archive", "application/vnd.android.package-archive",
  "application/vnd.debian.binary-package", "application/vnd.ms-htmlhelp", "application/wasm",
  "application/winhelp", "application/x-bytecode.python", "application/x-chrome-extension",
  "application/x-dosdriver", "application/x-dosexec", "application/x-innosetup",
  "application/x-installshield", "application/x-java-applet", "application/x-kdelnk",
  "application/x-mach-binary", "application/x-ms-shortcut", "application/x-msi",
  "application/x-mswinurl", "application/x-object", "application/x-rpm", "application/x-sharedlib",
  "application/x-shockwave-flash", "application/x-silverlight-app",
  "application/x-windows-gadget", "application/x-winhelp", "application/xml", "image/svg",
  "multipart/related", "text/html", "text/x-awk", "text/x-execline", "text/x-gawk", "text/x-lua",
  "text/x-luatex", "text/x-ms-regedit", "text/x-ms-scf", "text/x-msdos-batch", "text/x-nawk",
  "text/x-perl", "text/x-php", "text/x-python", "text/x-ruby", "text/x-systemtap", "text/x-tcl",
  "text/xml",
]

extension String.UTF8View {
  /// Whether these bytes stand somewhere in it.
  fileprivate func holds(_ piece: String.UTF8View) -> Bool {
    indices.contains { self[$0...].starts(with: piece) }
  }
}
