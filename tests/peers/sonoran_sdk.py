"""Sonoran.py as published starts, reads, stops and cancels a session on hangup, knowing nothing of it but its address."""

import os
from importlib.metadata import version

from sonoran import Instance

SERVER = int(os.environ["HANGUP_CMS_SERVER"])
ACCOUNT = os.environ["HANGUP_CMS_ACCOUNT"]
COMMAND = {"serverId": SERVER, "accId": ACCOUNT}


def main():
    instance = Instance(cmsCommunityId=os.environ["HANGUP_CMS_COMMUNITY"], cmsApiKey=os.environ["HANGUP_CMS_KEY"])
    # 0.1.25 has no option for the address, and reads this at every call
    instance.cmsApiUrl = os.environ["HANGUP_URL"]
    cms = instance.cms

    nothing = cms.getCurrentSessionV2(SERVER)
    assert not nothing.success and nothing.reason["status"] == 404, nothing
    assert nothing.reason["message"] == nothing.reason["detail"], nothing

    started = session_of(cms.startSessionV2(COMMAND))
    assert started["startedBy"] == ACCOUNT and started["endedAt"] is None, started
    assert session_of(cms.getCurrentSessionV2(SERVER)) == started
    again = cms.startSessionV2(COMMAND)
    assert not again.success and again.reason["status"] == 409, again

    stopped = session_of(cms.stopSessionV2(COMMAND))
    assert stopped["id"] == started["id"] and stopped["endedBy"] == ACCOUNT, stopped

    second = session_of(cms.startSessionV2(COMMAND))
    cancelled = cms.cancelSessionV2(COMMAND)
    assert cancelled.success and cancelled.data is None, cancelled
    assert not cms.getCurrentSessionV2(SERVER).success
    print(f"Sonoran.py {version('Sonoran.py')} stopped {started['id']} and cancelled {second['id']}")


def session_of(response):
    assert response.success, response
    assert response.data["success"] is True and response.data["meta"]["path"].startswith("/v2/community/"), response
    return response.data["data"]


main()
