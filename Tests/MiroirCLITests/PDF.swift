/// What `pdf.py` tells.
struct PDF: Decodable {
  var isWhole: Bool
  /// What pdfua finds.
  var findings: String
  var parts: [String]
  var language: String
  var showsTitle: Bool
  var isTagged: Bool
  var headings: [Int]
  var bookmarks: [Heading]
  var pageHeadings: [Heading]
  var figures: [String]
  var pictures: [String]
  /// How many cells there are of each kind and scope, in each table.
  var tables: [[String: Int]]
  var pageTables: [[String: Int]]
  var attachments: [String: [String]]
  var links: Int
  var title: String
  var documentTitle: String
  var pageTitle: String
  var headers: [String]
  /// The lines of the contents: what each says, and the page to which it leads.
  var contents: [Line]
  /// Where links lead, on paper and on the page, and those that lead nowhere.
  var places: [String]
  var pagePlaces: [String]
  var lost: [String]

  struct Line: Decodable {
    var text: String
    var page: Int

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      text = try list.decode(String.self)
      page = try list.decode(Int.self)
    }
  }
  var marks: [String]
  var pageMarks: [String]

  struct Heading: Decodable, Equatable {
    var level: Int
    var text: String

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      level = try list.decode(Int.self)
      text = try list.decode(String.self)
    }
  }
}
