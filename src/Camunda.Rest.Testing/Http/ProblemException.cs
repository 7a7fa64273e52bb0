namespace Camunda.Rest.Testing.Http;

/// <summary>Ends a request with an RFC 9457 problem.</summary>
internal sealed class ProblemException(int status, string title, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    /// <summary>400: the request breaks a rule of the API.</summary>
    public static ProblemException InvalidArgument(string detail) => new(400, "INVALID_ARGUMENT", detail);

    /// <summary>404: there is no such thing.</summary>
    public static ProblemException NotFound(string detail) => new(404, "NOT_FOUND", detail);

    /// <summary>409: there is such a thing already.</summary>
    public static ProblemException AlreadyExists(string detail) => new(409, "ALREADY_EXISTS", detail);

    /// <summary>501: the API has it, this cluster does not.</summary>
    public static ProblemException NotImplemented(string detail) => new(501, "NOT_IMPLEMENTED", detail);
}
