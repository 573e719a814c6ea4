using DqCheck.Worker.CrashPoints;

namespace DqCheck.Worker.Claims;

internal partial class Claim
{
    static partial void CrashIfAt(string step) => CrashPoint.CrashIfAt(step);
}
