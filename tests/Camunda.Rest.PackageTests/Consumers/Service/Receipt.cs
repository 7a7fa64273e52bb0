namespace Service;

/// <summary>The result of an order.</summary>
internal sealed record Receipt(string Number);
