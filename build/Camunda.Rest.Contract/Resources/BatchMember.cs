using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Resources;

/// <summary>A batch operation on everything that a filter matches.</summary>
internal sealed class BatchMember(FluentOperation operation, string thing) : FluentMember
{
    private const string Reference = "operationReference";

    public override string Name => operation.Member;

    public override IEnumerable<FluentOperation> Operations => [operation];

    private string FilterType => operation.TypeOf(operation.Filter);

    /// <summary>Whether the filter, and the caller's reference, are all that the request has.</summary>
    public static bool Fits(FluentOperation operation) =>
        operation.Filter is not null && operation.Key is null && !operation.OwnPathParameters.Any()
        && operation.FilterSchema.Required().Count == 0
        && operation.Body.Properties().All(property => property.Key is "filter" or Reference);

    public override void Write(CodeWriter writer)
    {
        bool hasReference = FluentOperation.Property(operation.Body, Reference) is not null;
        MemberDocumentation.Write(writer, operation, [], thing, sends: false);
        MemberDocumentation.WriteAttributes(writer, operation);
        writer.Line($"public BatchRequest<{FilterType}> {Name}() => new(")
            .Indented(
                "_context,",
                $"{operation.Facts},",
                $"(filter, operationReference, cancellationToken) => {operation.RawMethod}(",
                $"    new {operation.BodyType} {{ Filter = filter{(hasReference ? ", OperationReference = operationReference" : "")} }},",
                "    cancellationToken));");
    }

    public override IEnumerable<(FluentOperation Operation, string Code)> Samples() => [(operation, $".{Name}().All().SendAsync()")];
}
