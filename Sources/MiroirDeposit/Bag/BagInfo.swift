/// What a bag says of itself in `bag-info.txt` (RFC 8493, § 2.2.2), besides the size of its payload.
package struct BagInfo: Sendable, Hashable {
  /// The institution it comes from, where one is named.
  package var organization: String?
  /// What the portfolio is called by.
  package var identifier: String?
  /// The portfolio's date; only a whole one, `AAAA-MM-JJ`, is written.
  package var date: String?
  /// What made the bag, with its version.
  package var agent: String

  /// The label of what made the bag.
  static let agentLabel = "Bag-Software-Agent"

  /// Joins the parts.
  package init(
    organization: String? = nil, identifier: String?, date: String?, agent: String
  ) {
    self.organization = organization
    self.identifier = identifier
    self.date = date
    self.agent = agent
  }
}
