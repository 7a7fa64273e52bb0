namespace Camunda.Rest.Samples.TaskList;

/// <summary>An order: the variables of a process instance.</summary>
/// <param name="OrderId">The number of the order.</param>
/// <param name="Customer">Who ordered.</param>
/// <param name="Total">The amount in EUR.</param>
internal sealed record Order(string OrderId, string Customer, decimal Total)
{
    /// <summary>Returns what is wrong, by field.</summary>
    public Dictionary<string, string[]> FindMistakes()
    {
        var mistakes = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(OrderId))
            mistakes["orderId"] = ["Enter the number of the order."];
        if (string.IsNullOrWhiteSpace(Customer))
            mistakes["customer"] = ["Enter the name of the customer."];
        if (Total <= 0)
            mistakes["total"] = ["The total must be greater than 0."];
        return mistakes;
    }
}
