namespace Camunda.Rest;

/// <summary>The request that a <see cref="CamundaException"/> is about: its method and path, without query, body and headers.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as it was sent, such as <c>/v2/user-tasks/2251799813685281/assignment</c>.</param>
public sealed record CamundaRequest(HttpMethod Method, string Path)
{
    /// <summary>Returns the method and the path.</summary>
    public override string ToString() => $"{Method} {Path}";
}
