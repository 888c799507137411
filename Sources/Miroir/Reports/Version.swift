/// What this Miroir is.
public enum Version {
  /// Its number, as in `CHANGELOG.md`.
  public static let current = "0.1.0"
}
