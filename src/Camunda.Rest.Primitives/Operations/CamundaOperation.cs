namespace Camunda.Rest;

/// <summary>The facts of the API contract about one operation.</summary>
public sealed class CamundaOperation
{
    /// <summary>Creates the description of an operation.</summary>
    /// <param name="id">The operation's name in the contract.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathTemplate">The path from the server's root, with its parameters in braces.</param>
    /// <param name="tag">The group that the operation belongs to.</param>
    /// <param name="isEventuallyConsistent">Whether the result is eventually consistent.</param>
    /// <param name="addedInVersion">The API version that added the operation, if the contract states it.</param>
    /// <param name="successStatusCodes">The documented status codes of success.</param>
    /// <param name="errorStatusCodes">The documented status codes of failure.</param>
    /// <param name="result">The content of a successful response.</param>
    /// <param name="resultMembers">The members that the result of the cluster always has.</param>
    /// <param name="isAnyResultMemberEnough">Whether one of these members is sufficient. Default: all of them are required.</param>
    public CamundaOperation(
        string id,
        HttpMethod method,
        string pathTemplate,
        string tag,
        bool isEventuallyConsistent,
        string? addedInVersion,
        int[] successStatusCodes,
        int[] errorStatusCodes,
        CamundaResultKind result,
        string[] resultMembers,
        bool isAnyResultMemberEnough = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrEmpty(pathTemplate);
        ArgumentNullException.ThrowIfNull(tag);
        ArgumentNullException.ThrowIfNull(successStatusCodes);
        ArgumentNullException.ThrowIfNull(errorStatusCodes);
        ArgumentNullException.ThrowIfNull(resultMembers);
        Id = id;
        Method = method;
        PathTemplate = pathTemplate;
        Tag = tag;
        IsEventuallyConsistent = isEventuallyConsistent;
        AddedInVersion = addedInVersion;
        SuccessStatusCodes = Array.AsReadOnly([.. successStatusCodes]);
        ErrorStatusCodes = Array.AsReadOnly([.. errorStatusCodes]);
        Result = result;
        ResultMembers = Array.AsReadOnly([.. resultMembers]);
        IsAnyResultMemberEnough = isAnyResultMemberEnough;
    }

    /// <summary>The operation's name in the contract, such as <c>assignUserTask</c>.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path from the server's root, such as <c>/v2/user-tasks/{userTaskKey}</c>.</summary>
    public string PathTemplate { get; }

    /// <summary>The group that the operation belongs to, such as <c>UserTasks</c>.</summary>
    public string Tag { get; }

    /// <summary>Whether the result is eventually consistent: recent changes are not yet visible.</summary>
    public bool IsEventuallyConsistent { get; }

    /// <summary>The API version that added the operation, or null when the contract does not state it.</summary>
    public string? AddedInVersion { get; }

    /// <summary>The documented status codes of success.</summary>
    public IReadOnlyList<int> SuccessStatusCodes { get; }

    /// <summary>The documented status codes of failure; a gateway may return others.</summary>
    public IReadOnlyList<int> ErrorStatusCodes { get; }

    /// <summary>The content of a successful response.</summary>
    public CamundaResultKind Result { get; }

    /// <summary>
    /// The members, by their names in JSON, that identify a result: the key of what was created or read, <c>items</c> of a search,
    /// <c>jobs</c> of an activation. A successful response without them is not from the cluster. Empty when the result has no known
    /// members.
    /// </summary>
    public IReadOnlyList<string> ResultMembers { get; }

    /// <summary>Whether one of <see cref="ResultMembers"/> is sufficient, because none of them identifies the result.</summary>
    public bool IsAnyResultMemberEnough { get; }

    /// <summary>Whether the operation only reads.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>
    /// Whether the operation is idempotent, and so safe to retry when the outcome of an attempt is unknown: it only reads, or a second
    /// request has no further effect. Defined by this project, because the contract does not state it.
    /// </summary>
    public bool IsIdempotent { get; init; }

    /// <summary>How a client treats the operation.</summary>
    public CamundaOperationKind Kind { get; init; }

    /// <summary>Whether the operation delivers the outcome of a job, which must not wait behind other calls.</summary>
    internal bool DeliversOutcome => Kind == CamundaOperationKind.JobOutcome;

    /// <summary>
    /// The permissions of which the caller needs one, such as <c>CREATE on TENANT</c>; empty when the contract names none.
    /// </summary>
    public IReadOnlyList<string> RequiredPermissions { get; init; } = [];

    /// <summary>Whether the API has deprecated the operation.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether the operation is an alpha feature of the API, which may change or be removed without notice.</summary>
    public bool IsAlpha { get; init; }

    /// <summary>Returns name, method and path, such as <c>assignUserTask (POST /v2/user-tasks/{userTaskKey}/assignment)</c>.</summary>
    public override string ToString() => $"{Id} ({Method} {PathTemplate})";
}
