/// What each printed page has in its margins: a running title, the stamp of a draft, its number.
struct PrintedMargins {
  var title: String
  /// Empty when there is none.
  var stamp: String

  /// The style sheet that says so.
  var styles: String {
    """
    @page {
      @top-left { content: \(title.quotedForCSS); }
      @top-right { content: \(stamp.quotedForCSS); font-weight: bold; }
    }

    """
  }
}

extension String {
  /// The text as a CSS string, all but letters and digits escaped (CSS Syntax 3, § 4.3.7): nothing
  /// in it can end the string, or the style sheet.
  fileprivate var quotedForCSS: String {
    let escaped = unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar == " " || ("0"..."9").contains(scalar)
        ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "\"" + escaped.joined() + "\""
  }
}
