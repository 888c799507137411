extension FilePath {
  /// What a file's name says it is.
  enum Kind: Sendable, Hashable {
    /// A picture.
    case image
    /// A sound or a video.
    case recording
    /// What may hold a program: a web page, an SVG image, a document with macros.
    case active
    /// Anything else.
    case other
  }

  /// What the name says the file is, from its ending.
  var kind: Kind {
    guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return .other }
    switch text[text.index(after: dot)...].lowercased() {
    case "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic", "avif": return .image
    case "mp3", "wav", "ogg", "oga", "m4a", "flac", "mp4", "m4v", "webm", "mov", "avi", "mkv",
      "ogv":
      return .recording
    case "html", "htm", "xhtml", "mht", "mhtml", "svg", "svgz", "js", "mjs", "swf", "docm", "xlsm",
      "pptm", "exe", "bat", "cmd", "sh", "jar", "hta", "vbs":
      return .active
    default: return .other
    }
  }
}
