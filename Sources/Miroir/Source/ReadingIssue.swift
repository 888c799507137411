/// Something wrong that was met while reading a document, before any rule looked at it.
public struct ReadingIssue: Sendable, Hashable {
  /// What is wrong.
  public var fault: Fault
  /// Where, in bytes of the document: the start tag concerned, or the very character.
  public var offset: Int
  /// The attribute concerned, when `offset` is a start tag's.
  public var attribute: String?
  /// The start tag of the element around, when there is a tree.
  public var parent: Int?
  /// What mends it, when that is certain.
  package var mend: Mend?

  init(_ fault: Fault, at offset: Int, attribute: String? = nil, parent: Int? = nil) {
    self.fault = fault
    self.offset = offset
    self.attribute = attribute
    self.parent = parent
  }

  /// What a parser has to say.
  package init(parsing fault: Fault, at offset: Int, mend: Mend? = nil) {
    self.init(fault, at: offset)
    self.mend = mend
  }
}

/// What can be wrong with a document, whichever it is.
public enum Fault: Sendable, Hashable {
  /// It isn't well-formed, and no usual slip explains why.
  case notWellFormed(Malformation)
  /// A usual slip in the markup.
  case bareAmpersand
  case bareLessThan
  case typographicQuotes(attribute: String)
  case missingQuote(attribute: String)
  case unknownEntity(name: String)
  /// A quote too many within a value, or around it.
  case extraQuote(attribute: String)
  /// A `<` parted from its name by a blank.
  case partedTag
  /// A tag without its own `>`.
  case missingBracket(name: String)
  /// A comment, a section or an instruction without its end, by how it begins: `<!--`.
  case unfinishedMarkup(opening: String)
  /// An opening tag whose closing one shows that its name is wrong.
  case misnamedOpening(name: String, meant: String)
  case unclosedTag(name: String)
  case mismatchedClosing(name: String, expected: String)
  case strayClosing(name: String)
  case accentedName(name: String, known: String)
  /// It isn't in UTF-8, or says that it isn't.
  case encoding(FoundEncoding)
  /// It has a DOCTYPE.
  case doctype
  /// Its root is in another namespace, or in none.
  case namespace(found: String, expected: String)
  case unknownElement(name: String, parent: String?, nearest: String?, expected: [String])
  case misplacedElement(name: String, parent: String, homes: [String])
  case lateElement(name: String, parent: String, before: String)
  case foreignElement(name: String, parent: String)
  case misplacedText(parent: String, expected: [String])
  case repeatedElement(name: String, parent: String, first: Int)
  case unknownAttribute(name: String, element: String, nearest: String?, expected: [String])
  case missingAttribute(name: String, element: String)
  case wrongValue(name: String, element: String, type: ValueType, proposal: String?)
  /// A name or a word that a newer version of the format may know.
  case newerName(String)
}

/// Why a document isn't well-formed, by the reader's own codes, which are stable; its words aren't.
public enum Malformation: Sendable, Hashable {
  /// There is nothing in it.
  case empty
  /// It ends too early.
  case truncated
  /// It doesn't begin with a tag.
  case noRoot
  /// Something comes after the root's end.
  case contentAfterRoot
  /// A character that XML doesn't admit.
  case forbiddenCharacter
  /// The same attribute twice in a tag.
  case repeatedAttribute
  /// A tag that isn't written as tags are.
  case brokenTag
  /// Elements within elements, too many levels of them.
  case tooDeep
  /// A prefix before a colon that no `xmlns:` declares.
  case undeclaredPrefix
  /// A comment, a CDATA section or a processing instruction that isn't as it should be.
  case brokenMarkup
  /// It is a file of another kind, by its first bytes.
  case otherFormat(OtherFormat)
  /// An attribute without a value.
  case attributeWithoutValue
  /// `]]>` in a text.
  case sectionEndInText
  /// `--` within a comment, or a comment within a comment.
  case hyphensInComment
  /// Something, if only a blank line, before `<?xml`.
  case lateDeclaration
  /// Two attributes without a space between them.
  case missingSpace
  /// Another fault; the parser's number for it.
  case other(code: Int)
}

/// What a file that isn't a document of ours turned out to be.
public enum OtherFormat: Sendable, Hashable {
  /// A word processor's file, or another archive.
  case archive
  case pdf
  case richText

  /// Recognises the first bytes.
  package init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      self = .archive
    } else if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .richText
    } else {
      return nil
    }
  }
}

/// What a document that isn't in plain UTF-8 turned out to be.
public enum FoundEncoding: Sendable, Hashable {
  /// Bytes that are no UTF-8: most likely Windows-1252 («ANSI»).
  case windows1252
  /// UTF-16, from its byte order mark or its zero bytes.
  case utf16
  /// UTF-32.
  case utf32
  /// The XML declaration names another encoding; the bytes may still be UTF-8.
  case declared(String)
}
