using DqCheck.Worker.CrashPoints;

namespace DqCheck.Worker.Claims;

internal partial class ClaimPipeline
{
    static partial void CrashIfAt(string step) => CrashPoint.CrashIfAt(step);
}
