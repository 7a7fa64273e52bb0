namespace Camunda.Rest;

/// <summary>What the API's contract says about one operation.</summary>
public sealed class CamundaOperation
{
    /// <summary>States the facts of an operation.</summary>
    /// <param name="id">The operation's name in the contract.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathTemplate">The path from the server's root on, with its parameters in braces.</param>
    /// <param name="tag">The group that the operation belongs to.</param>
    /// <param name="isEventuallyConsistent">Whether what it returns may lag behind what was written.</param>
    /// <param name="addedInVersion">The API version that brought it, where the contract says so.</param>
    /// <param name="successStatusCodes">The status codes of success.</param>
    /// <param name="errorStatusCodes">The status codes of failure that the contract names.</param>
    /// <param name="result">What a response of success carries.</param>
    /// <param name="resultMembers">The members of the result that a response of the cluster always has.</param>
    /// <param name="isAnyResultMemberEnough">Whether one of these members is enough. Default: all of them must be there.</param>
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

    /// <summary>The operation's name in the contract, for instance <c>assignUserTask</c>.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path from the server's root on, for instance <c>/v2/user-tasks/{userTaskKey}</c>.</summary>
    public string PathTemplate { get; }

    /// <summary>The group that the operation belongs to, for instance <c>UserTasks</c>.</summary>
    public string Tag { get; }

    /// <summary>Whether what it returns may lag behind what was written.</summary>
    public bool IsEventuallyConsistent { get; }

    /// <summary>The API version that brought the operation, or null where the contract does not say.</summary>
    public string? AddedInVersion { get; }

    /// <summary>The status codes of success.</summary>
    public IReadOnlyList<int> SuccessStatusCodes { get; }

    /// <summary>The status codes of failure that the contract names; a gateway in between may add others.</summary>
    public IReadOnlyList<int> ErrorStatusCodes { get; }

    /// <summary>What a response of success carries.</summary>
    public CamundaResultKind Result { get; }

    /// <summary>
    /// The members, by their names in JSON, by which a result is known to be one: the key of what was created or read, <c>items</c> of a search, <c>jobs</c> of an activation.
    /// A response of success without them is not the cluster's. Empty when the result has no known members.
    /// </summary>
    public IReadOnlyList<string> ResultMembers { get; }

    /// <summary>Whether one of <see cref="ResultMembers"/> is enough, because none of them names the result.</summary>
    public bool IsAnyResultMemberEnough { get; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>
    /// Whether it is safe to retry whatever became of the attempt before: it changes nothing, or a second request has no further effect. The project's own knowledge,
    /// since the contract does not state it.
    /// </summary>
    public bool IsIdempotent { get; init; }

    /// <summary>What a client does differently for it.</summary>
    public CamundaOperationKind Kind { get; init; }

    /// <summary>Whether the operation delivers the outcome of a job, which must not wait behind other calls.</summary>
    internal bool DeliversOutcome => Kind == CamundaOperationKind.JobOutcome;

    /// <summary>The permissions of which the caller needs one, such as <c>CREATE on TENANT</c>. Empty where the contract names none.</summary>
    public IReadOnlyList<string> RequiredPermissions { get; init; } = [];

    /// <summary>Whether the API has deprecated it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether it is an alpha feature of the API, which may change or go without notice.</summary>
    public bool IsAlpha { get; init; }

    /// <summary>Name, method and path, for instance <c>assignUserTask (POST /v2/user-tasks/{userTaskKey}/assignment)</c>.</summary>
    public override string ToString() => $"{Id} ({Method} {PathTemplate})";
}
