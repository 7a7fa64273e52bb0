namespace Camunda.Rest;

public sealed partial class ResourceReference
{
#if !CAMUNDA_8_10_OR_GREATER
    /// <summary>Reads the JSON of a robot script verbatim (<c>GET /resources/{resourceKey}/content</c>).</summary>
    /// <exception cref="CamundaNotFoundException">The script does not exist.</exception>
    /// <exception cref="CamundaUnreadableResponseException">The content is not JSON.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<JsonText> GetContentAsync(CancellationToken cancellationToken = default)
    {
        string content = await _context.Api.Resources.GetResourceContentAsync(Key, cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonText.Parse(content);
        }
        catch (Newtonsoft.Json.JsonException error)
        {
            throw CamundaException.Create(CamundaFailure.OfContent(Api.CamundaOperations.GetResourceContent, Key.Value, error));
        }
    }
#endif

}
