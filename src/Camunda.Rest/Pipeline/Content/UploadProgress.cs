namespace Camunda.Rest;

/// <summary>Reports each piece of a file that is sent, until it is disposed; pieces may still be sent after that.</summary>
internal sealed class UploadProgress : IDisposable
{
    private readonly object _lock = new();
    private readonly Action _progressed;
    private bool _isOver;

    private UploadProgress(Action progressed) => _progressed = progressed;

    /// <summary>Observes the files of a request; null when it has none.</summary>
    public static UploadProgress? Watch(HttpContent? content, Action progressed)
    {
        UploadProgress? progress = null;
        foreach (var file in (content as MultipartContent)?.OfType<IProgressContent>() ?? [])
            file.Progressed = (progress ??= new UploadProgress(progressed)).Report;
        return progress;
    }

    public void Dispose()
    {
        lock (_lock)
            _isOver = true;
    }

    private void Report()
    {
        lock (_lock)
        {
            if (!_isOver)
                _progressed();
        }
    }
}
