import Miroir

/// Where things stand in a deposit: a BagIt bag whose payload is what a jury reads and what that was
/// made from.
enum DepositLayout {
  /// The folder of the payload (RFC 8493, § 2.1.2).
  static let payload = "data/"
}
