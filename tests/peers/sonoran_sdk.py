"""Sonoran.py as published runs its session and server calls on hangup, knowing nothing of it but its address."""

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

    before = servers_of(cms.getServersV2())
    assert SERVER in [server["id"] for server in before], before
    new = {"id": 77, "name": "Paleto Bay", "type": "FiveM", "erlcApiKey": "dropped"}
    added = servers_of(cms.addServersV2({"servers": [new]}))
    assert added[:-1] == before and added[-1]["typeLastUpdated"] and "erlcApiKey" not in added[-1], added
    twice = cms.addServersV2({"servers": [new]})
    assert not twice.success and twice.reason["status"] == 409, twice
    assert servers_of(cms.setServersV2({"servers": before})) == before
    print(f"Sonoran.py {version('Sonoran.py')} stopped {started['id']} and cancelled {second['id']}")


def servers_of(response):
    assert response.success, response
    assert response.data["meta"]["path"] == "/v2/community/servers", response
    return response.data["data"]["servers"]


def session_of(response):
    assert response.success, response
    assert response.data["success"] is True and response.data["meta"]["path"].startswith("/v2/community/"), response
    return response.data["data"]


main()
